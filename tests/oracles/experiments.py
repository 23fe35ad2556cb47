"""What plain sums say about the posteriors of incentive tests: shares of one arm, the best of several arms, cells that resemble each other.

    python3 tests/oracles/experiments.py > tests/oracles/experiments_bayes.json

Everything is summed on fine grids of the share itself (best arm: 400,000 steps), not with the quadrature of the product.
"""
import json
import math

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


print(json.dumps({"bestArm": [best(arms) for arms in ARMS]}, indent=1))
