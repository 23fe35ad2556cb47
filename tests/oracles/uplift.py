# Makes uplift.json: uplift curves by their definition in numpy, and ridge regressions by scikit-learn and by their hat matrix.
# Needs scikit-learn 1.2 or later and numpy (Debian: python3-sklearn). Run: python3 uplift.py > uplift.json
import json
import numpy as np
from sklearn.linear_model import Ridge

random = np.random.default_rng(7)


def curve(scores, treated, outcomes):
    order = np.lexsort((np.arange(len(scores)), -scores))
    s, t, y = scores[order], treated[order].astype(float), outcomes[order].astype(float)
    n, k = len(s), np.arange(1, len(s) + 1)
    ends = np.append(np.flatnonzero(np.diff(s)) + 1, n)  # equal scores: counts go straight from one end of the run to the other
    def run(x): return np.interp(k, np.append(0, ends), np.append(0, np.cumsum(x)[ends - 1]))
    nt, nc, yt, yc = run(t), run(1 - t), run(t * y), run((1 - t) * y)
    with np.errstate(all="ignore"):
        q = yt - np.where(nc > 0, yc * nt / nc, 0)
        u = np.where(nt > 0, yt / nt, 0) - np.where(nc > 0, yc / nc, 0)
    w = t * (y - yc[-1] / nc[-1]) - (1 - t) * (y - yc[-1] / nc[-1]) * nt[-1] / nc[-1]
    rank = np.array([np.mean(k[s == x]) for x in s]); height = 1 - (rank - 0.5) / n - 0.5
    return {"qini": float(np.mean(q - k / n * q[-1]) / nt[-1]), "auuc": float(np.mean(u * k / n)), "ate": float(u[-1]),
            "at30": float(u[int(np.floor(0.3 * n)) - 1]), "at50": float(u[int(np.floor(0.5 * n)) - 1]),
            "lotsDeviation": float(np.sqrt((height ** 2).sum() * w.var(ddof=1)) / nt[-1])}  # of the linear rank statistic


curves = []
for n, levels in [(40, None), (60, 4), (300, None), (2000, 12), (3000, None)]:
    scores = np.round(random.normal(size=n), 6) if levels is None else random.integers(0, levels, n).astype(float)
    treated = random.random(n) < 0.4
    outcomes = random.random(n) < 0.2 + treated * (0.1 + 0.1 * (scores > np.median(scores)))
    curves.append({"scores": scores.tolist(), "treated": treated.tolist(), "outcomes": outcomes.tolist(), **curve(scores, treated, outcomes)})

ridges = []
for n, weighted in [(50, False), (400, True)]:
    size, plan = np.float32(np.round(random.lognormal(2, 1, n), 2)), random.choice(["basic", "free", "pro"], n)
    weights = np.round(random.uniform(0.2, 3, n), 2) if weighted else np.ones(n)
    target = np.round(0.3 * np.log(size) + (plan == "pro") + random.normal(size=n), 4)
    exact = size.astype(float); exact -= np.average(exact, weights=weights)
    scaled = exact / np.sqrt(np.average(exact ** 2, weights=weights))
    x = np.column_stack([scaled] + [(plan == level) * 1.0 for level in ["basic", "free", "pro"]])
    fit = Ridge(alpha=5, solver="cholesky").fit(x, target, sample_weight=weights)

    def gcv(penalty):
        root, total = np.sqrt(weights), weights.sum()
        centred = (x - np.average(x, axis=0, weights=weights)) * root[:, None]
        y = (target - np.average(target, weights=weights)) * root
        hat = centred @ np.linalg.inv(centred.T @ centred + penalty * np.eye(x.shape[1])) @ centred.T
        return ((y - hat @ y) ** 2).sum() / (1 - (1 + np.trace(hat)) / total) ** 2
    grid = [weights.sum() * 10 ** (4 - 8 * step / 32) for step in range(33)]
    ridges.append({"size": [float(v) for v in size], "plan": plan.tolist(), "weights": weights.tolist(), "target": target.tolist(), "penalty": 5,
                   "intercept": fit.intercept_, "coefficients": fit.coef_.tolist(), "best": min(grid, key=gcv)})

print('{"curves": [\n' + ",\n".join(map(json.dumps, curves)) + '\n],\n"ridges": [\n' + ",\n".join(map(json.dumps, ridges)) + "\n]}")
