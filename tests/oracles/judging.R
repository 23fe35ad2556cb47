# Makes judging.json: what R says about AUC with DeLong's interval, log loss, Brier score, and the line of calibration.
# Needs R 4 with the pROC package (Debian: r-base-core, r-cran-proc). Run: Rscript judging.R > judging.json
suppressMessages(library(pROC))
options(digits = 15, warn = -1, scipen = 99)
num <- function(x) trimws(formatC(x, digits = 15, format = "g"))
fields <- function(...) { a <- list(...); paste0("{", paste0('"', names(a), '": ', unlist(a), collapse = ", "), "}") }
array <- function(x) paste0("[", paste(num(x), collapse = ", "), "]")
block <- function(name, rows) paste0('  "', name, '": [\n    ', paste(rows, collapse = ",\n    "), "\n  ]")

set.seed(3)
judged_rows <- unlist(lapply(list(c(40, 15), c(150, 15), c(400, 3), c(60, 1)), function(case) {
  n <- case[1]
  # Rounding makes ties, the coarser the more.
  p <- pmin(0.99, pmax(0.01, round(runif(n), case[2]))); y <- rbinom(n, 1, plogis(-0.4 + 0.8 * qlogis(p)))
  area <- roc(y, p, direction = "<", quiet = TRUE)
  interval <- ci.auc(area, method = "delong", conf.level = 0.95)
  line <- summary(glm(y ~ qlogis(p), family = binomial, control = list(epsilon = 1e-14, maxit = 100)))$coefficients
  large <- coef(glm(y ~ offset(qlogis(p)), family = binomial, control = list(epsilon = 1e-14, maxit = 100)))
  fields(p = array(p), y = array(y), auc = num(as.numeric(area$auc)), low = num(interval[1]), high = num(interval[3]),
    logLoss = num(-mean(ifelse(y == 1, log(p), log(1 - p)))), brier = num(mean((p - y)^2)),
    ks = num(max(area$sensitivities + area$specificities - 1)), intercept = num(line[1, 1]), interceptError = num(line[1, 2]),
    slope = num(line[2, 1]), slopeError = num(line[2, 2]), inTheLarge = num(large[1])) }))
cat("{\n", block("judged", judged_rows), "\n}\n", sep = "")
