# Makes saved_model.json: saved models of format 1, written after docs/methods/saved-models.md and without the program, with the scores they give.
# They must stay readable: a change of the format takes a new version. Every value of a row is exact in 32 bits, so scores compare to the last bit.
# Needs nothing but Python 3. Run: python3 saved_model.py > saved_model.json
import base64
import hashlib
import json
import math
import struct

COLUMNS = [
    ("tenure", "numeric", None),
    ("region", "categorical", ["east", "north", "süd"]),
    ("paperless", "boolean", None),
]
ROWS = [
    [0.5, 0, 1], [12, 1, 0], [24, 2, None], [None, None, None], [60, 1, 1], [-3.25, 2, 0], [12.5, None, 1], [None, 0, 0],
]
KINDS = {"numeric": 0, "categorical": 1, "boolean": 2}


def text(value):
    raw = value.encode("utf-8")
    return struct.pack("<i", len(raw)) + raw


def schema(columns):
    out = struct.pack("<i", len(columns))
    for name, kind, levels in columns:
        out += text(name) + bytes([KINDS[kind]])
        if levels is not None:
            out += struct.pack("<i", len(levels)) + b"".join(text(level) for level in levels)
    return out


def whole_file(kind, columns, rows, happened, notes, payload):
    body = bytes([kind]) + schema(columns) + struct.pack("<iii", rows, happened, len(notes))
    for name in sorted(notes):
        body += text(name) + text(notes[name])
    body += payload
    head = b"\x89INSM\r\n\x1a" + struct.pack("<ii", 1, len(body))
    return head + body + hashlib.sha256(head + body).digest()


# A term: column, level (-2 the quantity, -1 missing), (mean, deviation) or share, coefficient, standard error.
LINE = {
    "strength": 0.3, "steps": 6, "intercept": -1.1, "error": 0.2,
    "terms": [
        (0, -1, (0.25,), 0.4, 0.3), (0, -2, (20.7, 13.3), -0.8, 0.1),
        (1, 0, (0.5,), 0.2, 0.11), (1, 2, (0.3,), -0.3, 0.12), (1, -1, (0.2,), 0.1, 0.13),
        (2, 0, (0.6,), -0.05, 0.2), (2, 1, (0.4,), 0.05, 0.2),
    ],
}


def line_bytes(line):
    out = struct.pack("<didd", line["strength"], line["steps"], line["intercept"], line["error"])
    out += struct.pack("<i", len(line["terms"]))
    for column, level, numbers, coefficient, error in line["terms"]:
        out += struct.pack("<ii", column, level) + struct.pack("<%dd" % len(numbers), *numbers)
        out += struct.pack("<dd", coefficient, error)
    return out


def line_score(line, row):
    score = line["intercept"]
    for column, level, numbers, coefficient, _ in line["terms"]:
        value = row[column]
        if level == -2 and value is not None:
            score += coefficient * ((value - numbers[0]) / numbers[1])
        elif level == -1 and value is None or level >= 0 and value == level:
            score += coefficient
    return score


# A node: ("leaf", cover, value), ("at most", cover, column, left, missing left, threshold), ("levels", …, set of levels).
TREES = [
    {"base": -0.7, "trees": [
        [("at most", 40.5, 0, 1, True, 12.0), ("levels", 20.25, 1, 3, False, {0, 2}), ("leaf", 20.25, 0.5),
         ("leaf", 10.0, -0.25), ("leaf", 10.25, 0.125)],
        [("at most", 39.0, 0, 1, True, math.inf), ("leaf", 30.0, 0.0625), ("leaf", 9.0, -1.5)],
    ]},
    {"base": -0.65, "trees": [
        [("at most", 41.0, 2, 1, False, 0.5), ("leaf", 21.0, 0.75), ("leaf", 20.0, -0.375)],
        [("leaf", 41.0, 0.03125)],
    ]},
]


def trees_bytes(model):
    out = struct.pack("<di", model["base"], len(model["trees"]))
    for tree in model["trees"]:
        out += struct.pack("<i", len(tree))
        for node in tree:
            if node[0] == "leaf":
                out += struct.pack("<Bff", 0, node[1], node[2])
                continue
            out += struct.pack("<BfiiB", 1 if node[0] == "at most" else 2, node[1], node[2], node[3], node[4])
            if node[0] == "at most":
                out += struct.pack("<f", node[5])
            else:
                out += struct.pack("<iQ", 1, sum(1 << level for level in node[5]))
    return out


def goes_left(node, value):
    if node[0] == "levels":
        # The set names the levels that go the other way than missing ones.
        return (value in node[5]) != node[4]
    return node[4] if value is None else value <= node[5]


def trees_score(model, row):
    score = model["base"]
    for tree in model["trees"]:
        node = tree[0]
        while node[0] != "leaf":
            node = tree[node[3] + (0 if goes_left(node, row[node[2]]) else 1)]
        score += node[2]
    return score


# Column 3 is the interval's number.
ENDS = [1.0, 3.0, 6.5]
HAZARD = {"base": -2.0, "trees": [
    [("at most", 90.0, 3, 1, False, 1.5), ("leaf", 60.0, -0.5), ("at most", 30.0, 0, 3, False, 20.0), ("leaf", 20.0, 0.75), ("leaf", 10.0, 0.25)],
]}


def hazards():
    scores = [trees_score(HAZARD, row + [interval]) for row in ROWS for interval in (1, 2, 3)]
    return [1 / (1 + math.exp(-score)) for score in scores]


SHARES, SLOPE, INTERCEPT = [0.25, 0.125], 1.07, -0.02


def auto_bytes():
    out = b"\x01" + line_bytes(LINE) + struct.pack("<i", len(TREES)) + b"".join(
        trees_bytes(model) + struct.pack("<d", share) for model, share in zip(TREES, SHARES))
    out += struct.pack("<dd", SLOPE, INTERCEPT)
    out += text("blend of logistic regression and boosted trees") + struct.pack("<idd", 5, 0.41, 0.57)
    candidates = [("logistic regression", 0.43), ("boosted trees, depth 3", 0.42)]
    return out + struct.pack("<i", len(candidates)) + b"".join(text(name) + struct.pack("<d", loss) for name, loss in candidates)


def auto_score(row):
    blend = 0 + (1 - sum(SHARES)) * line_score(LINE, row)
    for model, share in zip(TREES, SHARES):
        blend += share * trees_score(model, row)
    return INTERCEPT + SLOPE * blend


POINTS = [(-2.5, 0.05), (-1.0, 0.05), (0.3, 0.4), (4.0, 0.9)]
ASKED = [-9.0, -2.5, -1.2, -0.35, 0.3, 1.7, 4.0, 8.0]


def platt(score):
    odds = math.exp(-abs(INTERCEPT + SLOPE * score))
    return 1 / (1 + odds) if INTERCEPT + SLOPE * score >= 0 else odds / (1 + odds)


def isotonic(score):
    if score <= POINTS[0][0]:
        return POINTS[0][1]
    for (x0, p0), (x1, p1) in zip(POINTS, POINTS[1:]):
        if score == x1:
            return p1
        if score < x1:
            return p0 + (score - x0) / (x1 - x0) * (p1 - p0)
    return POINTS[-1][1]


def main():
    notes = {"as-of": "2026-06-30", "seed": "42"}
    points = struct.pack("<i", len(POINTS)) + b"".join(struct.pack("<dd", *point) for point in POINTS)
    files = [
        ("LogisticRegression", whole_file(1, COLUMNS, 500, 140, notes, line_bytes(LINE)), [line_score(LINE, row) for row in ROWS]),
        ("BoostedTrees", whole_file(2, COLUMNS, 500, -1, {}, trees_bytes(TREES[0])), [trees_score(TREES[0], row) for row in ROWS]),
        ("AutoModel", whole_file(3, COLUMNS, 500, 140, notes, auto_bytes()), [auto_score(row) for row in ROWS]),
        ("PlattCalibrator", whole_file(4, [], 80, 20, {}, struct.pack("<dd", SLOPE, INTERCEPT)),
         [platt(score) for score in ASKED]),
        ("IsotonicCalibrator", whole_file(5, [], 2000, 300, notes, points), [isotonic(score) for score in ASKED]),
        ("DiscreteTimeHazard", whole_file(6, COLUMNS, 300, 60, notes, struct.pack("<i3d", 3, *ENDS) + trees_bytes(HAZARD)), hazards()),
    ]
    out = {
        "columns": [{"name": name, "kind": kind, "levels": levels, "values": [row[at] for row in ROWS]} for at, (name, kind, levels) in enumerate(COLUMNS)],
        "asked": ASKED,
        "files": [{"kind": kind, "bytes": base64.b64encode(raw).decode(), "scores": scores} for kind, raw, scores in files],
    }
    print("{" + ",\n".join('"%s": %s' % (name, rows(value)) for name, value in out.items()) + "}")


def rows(values):
    return "[\n" + ",\n".join(json.dumps(value) for value in values) + "]"


main()
