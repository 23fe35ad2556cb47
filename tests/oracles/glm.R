# Makes glm.json: what R's glm says about logistic regression without a penalty, in the columns' own units.
# Needs R 4 (Debian: r-base-core). Run: Rscript glm.R > glm.json
options(digits = 15, scipen = 99)
num <- function(x) trimws(formatC(x, digits = 15, format = "g"))
array <- function(x) paste0("[", paste(num(x), collapse = ", "), "]")
set.seed(5)
n <- 250
# In eighths, so that 32-bit numbers hold them exactly.
a <- round(rnorm(n) * 8) / 8; b <- round(rexp(n) * 80) / 8; w <- sample(1:3, n, TRUE)
y <- rbinom(n, 1, plogis(-0.3 + a - 0.05 * b))
fit <- summary(glm(y ~ a + b, family = binomial, weights = w, control = list(epsilon = 1e-14, maxit = 100)))$coefficients
cat('{"fits": [\n{"a": ', array(a), ', "b": ', array(b), ', "weights": ', array(w), ', "y": ', array(y),
  ', "coefficients": ', array(fit[, 1]), ', "errors": ', array(fit[, 2]), "}\n]}\n", sep = "")
