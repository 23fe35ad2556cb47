# Makes clustered_auc.json: the area under the ROC curve of clustered rows, its standard error and the covariance of two rankings, written out
# from the formulas of Obuchowski (1997), section 2, pair by pair. Needs nothing but Python 3. Run: python3 clustered_auc.py > clustered_auc.json
import json
import math
import random


def psi(x, y):
    return 1.0 if x > y else 0.5 if x == y else 0.0


def components(scores, outcomes, clusters):
    happened = [k for k, y in enumerate(outcomes) if y]
    others = [k for k, y in enumerate(outcomes) if not y]
    m, n = len(happened), len(others)
    theta = sum(psi(scores[i], scores[j]) for i in happened for j in others) / (m * n)
    v10 = {i: sum(psi(scores[i], scores[j]) for j in others) / n for i in happened}
    v01 = {j: sum(psi(scores[i], scores[j]) for i in happened) / m for j in others}
    tens, ones = {}, {}  # by cluster: its sum of placements less (its rows of the kind) times the area
    for i in happened:
        tens[clusters[i]] = tens.get(clusters[i], 0.0) + v10[i] - theta
    for j in others:
        ones[clusters[j]] = ones.get(clusters[j], 0.0) + v01[j] - theta
    return theta, tens, ones, m, n


def covariance(first, second, clusters):
    _, a10, a01, m, n = first
    _, b10, b01, _, _ = second
    i10, i01, i = len(a10), len(a01), len(set(clusters))
    s10 = i10 / ((i10 - 1) * m) * sum(a10[c] * b10[c] for c in a10)
    s01 = i01 / ((i01 - 1) * n) * sum(a01[c] * b01[c] for c in a01)
    both = i / (i - 1)
    s11 = both * sum(a10[c] * b01[c] for c in a10 if c in a01)
    s11_turned = both * sum(b10[c] * a01[c] for c in a10 if c in a01)
    return s10 / m + s01 / n + (s11 + s11_turned) / (m * n)


def case(name, groups, rows_of, share_of, levels, pull):
    scores, others, outcomes, clusters = [], [], [], []
    for group in range(groups):
        share, mood = share_of(group), random.gauss(0, pull)
        for _ in range(rows_of(group)):
            y = random.random() < share
            one, other = mood + random.gauss(0.9 * y, 1), 0.5 * mood + random.gauss(0.4 * y, 1)
            if levels:
                one, other = [round(x * levels) / levels for x in (one, other)]
            scores.append(round(one, 6)), others.append(round(other, 6)), outcomes.append(y), clusters.append(group * 7 % groups)
    one, other = components(scores, outcomes, clusters), components(others, outcomes, clusters)
    v1, v2, both = covariance(one, one, clusters), covariance(other, other, clusters), covariance(one, other, clusters)
    return {"name": name, "scores": scores, "others": others, "outcomes": outcomes, "clusters": clusters, "auc": one[0],
            "error": math.sqrt(v1), "otherAuc": other[0], "otherError": math.sqrt(v2), "differenceError": math.sqrt(v1 + v2 - 2 * both)}


random.seed(11)
cases = [
    case("both kinds in most clusters", 13, lambda g: 3 + g % 4, lambda g: 0.5, None, 1),
    case("each cluster of one kind", 23, lambda g: 1 + g % 5, lambda g: g % 2, None, 1),
    case("few clusters to whom it happened", 41, lambda g: 4, lambda g: 0.4 if g < 8 else 0, None, 0.5),
    case("many ties", 29, lambda g: 1 + g % 6, lambda g: 0.3, 1, 1),
    case("one row a cluster", 60, lambda g: 1, lambda g: 0.3, 4, 0),
    case("one large cluster", 17, lambda g: 50 if g == 3 else 2, lambda g: 0.4, None, 1),
]
print('{"clustered": [\n' + ",\n".join(json.dumps(each) for each in cases) + "\n]}")
