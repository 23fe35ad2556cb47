# Makes logistic.json: what scikit-learn says about penalised logistic regression, and the inverse Hessian at its optimum.
# Needs scikit-learn 1.2 or later and numpy (Debian: python3-sklearn). Run: python3 logistic.py > logistic.json
import json
import numpy as np
from sklearn.linear_model import LogisticRegression

random = np.random.default_rng(11)
cases = []
for rows, strength, weighted in [(60, 1.0, False), (300, 0.1, True), (300, 30.0, False)]:
    spend = np.float32(np.round(random.lognormal(3, 1, rows), 2))
    age = np.float32(random.integers(18, 80, rows))
    age[random.random(rows) < 0.1] = np.nan
    plan = random.choice(["basic", "free", "pro"], rows, p=[0.5, 0.3, 0.2])
    paid = random.random(rows) < 0.6
    score = -0.5 + 0.4 * np.log(spend) - 0.02 * np.nan_to_num(age, nan=40) + (plan == "pro") - 0.7 * paid
    happened = random.random(rows) < 1 / (1 + np.exp(-score))
    weights = np.round(random.uniform(0.2, 3, rows), 2) if weighted else np.ones(rows)

    def standardised(values):
        values = values.astype(float); known = ~np.isnan(values)
        mean = np.average(values[known], weights=weights[known])
        deviation = np.sqrt(np.average((values[known] - mean) ** 2, weights=weights[known]))
        return np.where(known, (values - mean) / deviation, 0)

    terms = {"spend": standardised(spend), "age (missing)": np.isnan(age) * 1.0, "age": standardised(age),
             **{"plan " + level: (plan == level) * 1.0 for level in ["basic", "free", "pro"]},
             "paid no": ~paid * 1.0, "paid yes": paid * 1.0}
    x = np.column_stack(list(terms.values()))
    fit = LogisticRegression(C=strength, solver="newton-cholesky", tol=1e-13, max_iter=1000).fit(x, happened, weights)
    p = fit.predict_proba(x)[:, 1]
    design = np.column_stack([np.ones(rows), x])
    hessian = design.T @ (design * (weights * p * (1 - p))[:, None]) + np.diag([0] + [1 / strength] * x.shape[1])
    errors = np.sqrt(np.diag(np.linalg.inv(hessian)))
    cases.append({"strength": strength, "spend": [float(v) for v in spend], "age": [None if np.isnan(v) else float(v) for v in age],
                  "plan": plan.tolist(), "paid": paid.tolist(), "happened": happened.tolist(), "weights": weights.tolist(),
                  "intercept": fit.intercept_[0], "interceptError": errors[0],
                  "terms": [{"name": name, "coefficient": fit.coef_[0][place], "error": errors[place + 1]} for place, name in enumerate(terms)],
                  "probabilities": p.tolist()})
print('{"fits": [\n' + ",\n".join(json.dumps(case) for case in cases) + "\n]}")
