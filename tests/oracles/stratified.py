"""Mantel-Haenszel risk difference with Sato's variance, from the sums of the papers (Greenland and Robins 1985; Sato 1989), term by term.

    python3 tests/oracles/stratified.py > tests/oracles/stratified.json
"""
import json
import math
from fractions import Fraction
from statistics import NormalDist

CASES = [
    [(30, 100, 50, 100)],
    [(4, 40, 1, 10), (5, 10, 20, 40)],
    [(3, 17, 9, 22), (0, 5, 2, 8), (11, 31, 15, 29), (1, 2, 0, 1)],
    [(0, 12, 3, 40), (2, 9, 9, 14)],
]


def difference(strata):
    weights = numerator = p = q = Fraction(0)
    for a, n1, b, n0 in strata:  # a of n1 in the first group, b of n0 in the second
        n = n1 + n0
        weights += Fraction(n1 * n0, n)
        numerator += Fraction(a * n0 - b * n1, n)
        p += Fraction(n1 * n1 * b - n0 * n0 * a, n * n) + Fraction(n1 * n0 * (n0 - n1), 2 * n * n)
        q += Fraction(a * (n0 - b) + b * (n1 - a), 2 * n)
    value = numerator / weights
    half = NormalDist().inv_cdf(0.975) * math.sqrt(float((value * p + q) / weights**2))
    return {"strata": strata, "difference": float(value), "low": max(-1, float(value) - half), "high": min(1, float(value) + half)}


print(json.dumps({"cases": [difference(case) for case in CASES]}, indent=1))
