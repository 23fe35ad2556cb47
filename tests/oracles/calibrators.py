# Makes calibrators.json: scikit-learn's isotonic regression, and Platt's line as an unpenalised logistic regression on his targets.
# Needs scikit-learn 1.2 or later and numpy (Debian: python3-sklearn). Run: python3 calibrators.py > calibrators.json
import json
import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

random = np.random.default_rng(12)
cases = []
for rows, digits, weighted in [(30, 6, False), (200, 1, True), (400, 3, False)]:
    scores = np.round(random.normal(-0.5, 1.5, rows), digits)
    happened = random.random(rows) < 1 / (1 + np.exp(-0.6 * scores))
    weights = np.round(random.uniform(0.2, 3, rows), 2) if weighted else np.ones(rows)
    isotonic = IsotonicRegression(out_of_bounds="clip").fit(scores, happened, weights)
    asked = np.round(np.linspace(-6, 6, 41), 3)
    up, down = weights[happened].sum(), weights[~happened].sum()
    target = np.where(happened, (up + 1) / (up + 2), 1 / (down + 2))
    platt = LogisticRegression(penalty=None, solver="newton-cholesky", tol=1e-13, max_iter=1000).fit(
        np.r_[scores, scores][:, None], np.r_[np.ones(rows), np.zeros(rows)], np.r_[weights * target, weights * (1 - target)])
    cases.append({"scores": scores.tolist(), "happened": happened.tolist(), "weights": weights.tolist(), "asked": asked.tolist(),
                  "isotonic": isotonic.predict(asked).tolist(), "slope": platt.coef_[0][0], "intercept": platt.intercept_[0]})
print('{"cases": [\n' + ",\n".join(json.dumps(case) for case in cases) + "\n]}")
