"""What plain sums say about the posteriors of incentive tests: shares of one arm, the best of several arms, cells that resemble each other.

    python3 tests/oracles/experiments.py > tests/oracles/experiments_bayes.json

Everything is summed on fine grids of the share itself (best arm: 400,000 steps), not with the quadrature of the product.
"""
import json
import math
import statistics

ARMS = [
    [(1, 1), (1, 1)],
    [(10.5, 190.5), (14.5, 186.5)],
    [(0.5, 40.5), (3.5, 37.5), (2.5, 40.5)],
    [(1, 1), (2000, 48000), (30.5, 600.5)],
    [(31, 970), (42, 958), (36, 964), (28, 972), (25.5, 1200), (3, 60)],
    [(500, 500), (520, 480), (0.5, 0.5)],
]
STEPS = 400_000


def log_beta(a, b):
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def best(arms):
    # x = sin²(u): the densities at the ends are finite then, also for a half success.
    width = math.pi / 2 / STEPS
    below = [0.0] * len(arms)
    chances = [0.0] * len(arms)
    best_share = 0.0
    normalisers = [log_beta(*arm) for arm in arms]
    for step in range(STEPS):
        u = (step + 0.5) * width
        share = math.sin(u) ** 2
        log_share, log_rest = 2 * math.log(math.sin(u)), 2 * math.log(math.cos(u))
        mass = []
        for (a, b), normaliser in zip(arms, normalisers):
            mass.append(2 * width * math.exp((a - 0.5) * log_share + (b - 0.5) * log_rest - normaliser))
        middle = [at + m / 2 for at, m in zip(below, mass)]
        for arm in range(len(arms)):
            product = mass[arm]
            for other in range(len(arms)):
                if other != arm:
                    product *= middle[other]
            chances[arm] += product
            best_share += product * share
        below = [at + m for at, m in zip(below, mass)]
    return {
        "arms": arms,
        "chances": chances,
        "losses": [best_share - a / (a + b) for a, b in arms],
    }


CELLS = [
    [(40, 1), (55, 3), (30, 0), (120, 6), (64.5, 2.5)],
    [(400, 12), (380, 31), (420, 20), (405, 11)],
    [(20, 0), (25, 0), (18, 0)],
    [(900, 90), (15, 0)],
]
SIDE = 240  # steps of log-odds of the mean, and of log kappa


def hierarchy(cells, people=60):
    """Every figure from one sum over the whole range of the hyperparameters; shares by plain steps, counts by the beta-binomial formula."""
    prior = max(1, statistics.median(n for n, _ in cells) / 2)
    limit = math.log(1 / 1e-4 - 1)
    points = []
    for row in range(4 * SIDE):
        mean = 1 / (1 + math.exp(limit - 2 * limit * (row + 0.5) / (4 * SIDE)))
        for column in range(SIDE // 2):
            kappa = prior * math.exp(-7 + 14 * (column + 0.5) / (SIDE // 2))
            a, b = mean * kappa, (1 - mean) * kappa
            log = math.log(kappa / (prior + kappa) ** 2) - len(cells) * log_beta(a, b)
            log += sum(log_beta(a + y, b + n - y) for n, y in cells)
            points.append((a, b, log))
    highest = max(log for _, _, log in points)
    points = [(a, b, math.exp(log - highest)) for a, b, log in points if log > highest - 16]
    total = sum(weight for _, _, weight in points)
    points = [(a, b, weight / total) for a, b, weight in points]
    return {
        "cells": cells,
        "people": people,
        "posteriors": [posterior(points, n, y, people) for n, y in cells],
        "newCell": posterior(points, 0, 0, people),
    }


def posterior(points, n, y, people):
    parts = [(a + y, b + n - y, weight) for a, b, weight in points]
    counts = [0.0] * (people + 1)
    for a, b, weight in parts:
        constant = math.log(weight) - log_beta(a, b) - math.log(people + 1)
        for count in range(people + 1):
            counts[count] += math.exp(constant + log_beta(a + count, b + people - count) - log_beta(count + 1, people - count + 1))
    sum_below = [sum(counts[:count]) + counts[count] / 2 for count in range(people + 1)]
    return {
        "mean": sum(weight * a / (a + b) for a, b, weight in parts),
        "low80": crossing(sum_below, 0.1) / people,
        "high80": crossing(sum_below, 0.9) / people,
    }


def crossing(rising, level):
    if rising[0] >= level:
        return 0.0
    at = next(index for index, value in enumerate(rising) if value >= level)
    return at - 1 + (level - rising[at - 1]) / (rising[at] - rising[at - 1])


print(json.dumps({"bestArm": [best(arms) for arms in ARMS], "hierarchy": [hierarchy(cells) for cells in CELLS]}, indent=1))
