# Makes experiments.json: what R says about the statistics of incentive tests in Insights.Models.Statistics.
# Needs R 4 (Debian: r-base-core). Run: Rscript experiments.R > experiments.json
options(digits = 15, warn = -1, scipen = 99)
num <- function(x) trimws(formatC(x, digits = 15, format = "g"))
list_of <- function(x) paste0("[", paste(num(as.numeric(x)), collapse = ", "), "]")
fields <- function(...) { a <- list(...); paste0("{", paste0('"', names(a), '": ', unlist(a), collapse = ", "), "}") }
block <- function(name, rows) paste0('  "', name, '": [\n    ', paste(unlist(rows), collapse = ",\n    "), "\n  ]")

# Units against planned shares: chisq.test.
ratio_rows <- lapply(list(list(c(5000, 5000), c(1, 1)), list(c(10400, 9600), c(1, 1)), list(c(821, 815, 700), c(1, 1, 1)),
    list(c(480, 310, 210), c(5, 3, 2)), list(c(30, 0), c(9, 1)), list(c(7, 3), c(1, 1))), function(case) {
  test <- chisq.test(case[[1]], p = case[[2]] / sum(case[[2]]))
  fields(units = list_of(case[[1]]), planned = list_of(case[[2]]), chiSquared = num(test$statistic), pValue = num(test$p.value)) })

# People per arm, power and the share that is found: power.prop.test, at R's own tolerance made smaller.
size_rows <- lapply(list(c(0.03, 0.045, 0.8, 0.05), c(0.05, 0.08, 0.8, 0.05), c(0.02, 0.03, 0.9, 0.05), c(0.08, 0.05, 0.8, 0.05),
    c(0.1, 0.2, 0.8, 0.05 / 3), c(0.5, 0.6, 0.95, 0.01)), function(case) {
  n <- power.prop.test(p1 = case[1], p2 = case[2], power = case[3], sig.level = case[4], tol = 1e-10)$n
  power <- power.prop.test(n = 700, p1 = case[1], p2 = case[2], sig.level = case[4])$power
  found <- power.prop.test(n = 700, p1 = case[1], power = case[3], sig.level = case[4], tol = 1e-12)$p2
  fields(control = num(case[1]), treated = num(case[2]), power = num(case[3]), alpha = num(case[4]), people = num(n), powerAt700 = num(power), foundAt700 = num(found)) })

# CUPED by account: theta is the slope of a regression through the origin of linearised outcomes on linearised covariates, both
# centred within their arm by weighted least squares; the adjusted difference and its error come from lm's residuals by arm.
set.seed(33)
cuped_rows <- lapply(c(12, 60, 200), function(accounts) {
  d <- do.call(rbind, lapply(0:1, function(arm) { people <- 1 + rpois(accounts, 4); leaning <- rnorm(accounts)
    data.frame(arm, people, outcome = rpois(accounts, people * exp(-1 + 0.7 * leaning + 0.2 * arm)), covariate = rpois(accounts, people * exp(-0.5 + 0.7 * leaning))) }))
  ratio <- function(sum) { fit <- lm(I(sum / people) ~ factor(arm) - 1, data = d, weights = people); list(mean = coef(fit), left = residuals(fit) * d$people) }
  y <- ratio(d$outcome); x <- ratio(d$covariate)
  theta <- unname(coef(lm(y$left ~ x$left - 1)))
  left <- y$left - theta * x$left
  error <- function(left) sqrt(sum(sapply(0:1, function(arm) { e <- left[d$arm == arm]; accounts * var(e) / sum(d$people[d$arm == arm])^2 })))
  rows <- paste0("[", paste(apply(d, 1, function(r) paste0("[", paste(r, collapse = ", "), "]")), collapse = ", "), "]")
  fields(accounts = rows, theta = num(theta), difference = num(diff(y$mean) - theta * diff(x$mean)),
    plainError = num(error(y$left)), adjustedError = num(error(left))) })

# The confidence sequence: its boundary written out, and the rho that optimize() finds narrowest at the planned number.
width <- function(n, sigma, rho, alpha) sigma * sqrt(2 * (n * rho^2 + 1) / (n^2 * rho^2) * log(sqrt(n * rho^2 + 1) / alpha))
sequence_rows <- lapply(list(c(1000, 0.05), c(200, 0.05), c(5000, 0.01), c(50, 0.2)), function(case) {
  rho <- exp(optimize(function(log_rho) width(case[1], 1, exp(log_rho), case[2]), c(-8, 3), tol = 1e-12)$minimum)
  fields(planned = case[1], alpha = case[2], rho = num(rho), at100 = num(width(100, 1.7, 0.08, case[2])), atPlanned = num(width(case[1], 1.7, rho, case[2]))) })

cat("{\n", paste(c(block("sampleRatio", ratio_rows), block("sampleSize", size_rows), block("cuped", cuped_rows), block("sequence", sequence_rows)), collapse = ",\n"), "\n}\n", sep = "")
