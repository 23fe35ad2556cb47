# Makes intervals.json: what R says about the intervals that Insights.Models.Statistics computes.
# Needs R 4 with the survey package (Debian: r-base-core, r-cran-survey). Run: Rscript intervals.R > intervals.json
suppressMessages(library(survey))
options(digits = 15, warn = -1, scipen = 99)
num <- function(x) trimws(formatC(x, digits = 15, format = "g"))
fields <- function(...) { a <- list(...); paste0("{", paste0('"', names(a), '": ', unlist(a), collapse = ", "), "}") }
block <- function(name, rows) paste0('  "', name, '": [\n    ', paste(rows, collapse = ",\n    "), "\n  ]")

# Wilson's score interval is prop.test without continuity correction.
wilson <- function(x, n, level = 0.95) prop.test(x, n, conf.level = level, correct = FALSE)$conf.int
wilson_rows <- unlist(lapply(list(c(0, 10), c(10, 10), c(1, 29), c(81, 263), c(15, 148), c(7, 34), c(500, 1000), c(3, 100000)), function(case)
  lapply(c(0.8, 0.95, 0.99), function(level) { i <- wilson(case[1], case[2], level)
    fields(successes = case[1], n = case[2], level = level, low = num(i[1]), high = num(i[2])) })))

# The eight examples of Newcombe 1998, table II, and two more.
newcombe_rows <- unlist(lapply(list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10),
    c(10, 10, 0, 20), c(10, 10, 0, 10), c(120, 2000, 9, 220), c(33, 410, 1, 45)), function(case) {
  p <- case[1] / case[2]; q <- case[3] / case[4]; a <- wilson(case[1], case[2]); b <- wilson(case[3], case[4])
  fields(successes = case[1], n = case[2], otherSuccesses = case[3], otherN = case[4],
    low = num(p - q - sqrt((p - a[1])^2 + (b[2] - q)^2)), high = num(p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))) }))

# Garwood's interval is poisson.test.
garwood_rows <- unlist(lapply(c(0, 1, 2, 5, 10, 37, 100, 1234), function(count) lapply(c(0.9, 0.95), function(level) {
  i <- poisson.test(count, conf.level = level)$conf.int
  fields(count = count, level = level, low = num(i[1]), high = num(i[2])) })))

# Rocks 2016: pseudo-observations 3/4, 3/2, 3/4, then a Wald interval (as nps.test() of his package NPS does), cut at the ends of the scale.
rocks_rows <- unlist(lapply(list(c(690, 392, 1271), c(306, 95, 40), c(10, 0, 0), c(0, 0, 1), c(5, 3, 2), c(0, 12, 0), c(45, 30, 25)), function(case) {
  x <- case + c(0.75, 1.5, 0.75); n <- sum(x); m <- (x[1] - x[3]) / n
  h <- qnorm(0.975) * sqrt(((x[1] + x[3]) / n - m^2) / n)
  raw <- rep(c(1, 0, -1), case)
  fields(promoters = case[1], passives = case[2], detractors = case[3], low = num(100 * max(-1, m - h)), high = num(100 * min(1, m + h)),
    standardError = num(100 * sqrt(mean((raw - mean(raw))^2) / length(raw)))) }))

# Linearised standard errors of clustered means, by the survey package: answers by account, mean of account means, weighted by revenue.
set.seed(20)
clustered_rows <- unlist(lapply(c(12, 40, 150), function(accounts) {
  size <- 1 + rgeom(accounts, 0.4); id <- rep(seq_len(accounts), size)
  leaning <- rep(sample(c(1, 0, -1), accounts, TRUE, c(0.5, 0.3, 0.2)), size)
  x <- ifelse(runif(length(id)) < 0.5, leaning, sample(c(1, 0, -1), length(id), TRUE, c(0.5, 0.3, 0.2)))
  mrr <- round(exp(rnorm(accounts, 6, 1)), 2)
  every <- svymean(~x, svydesign(ids = ~id, weights = rep(1, length(id)), data = data.frame(id, x)))
  per <- data.frame(account = seq_len(accounts), mean = as.numeric(tapply(x, id, mean)), mrr = mrr)
  means <- svymean(~mean, svydesign(ids = ~account, weights = rep(1, accounts), data = per))
  revenue <- svymean(~mean, svydesign(ids = ~account, weights = ~mrr, data = per))
  counts <- sapply(c(1, 0, -1), function(band) as.numeric(tapply(x == band, id, sum)))
  answers <- paste0("[", paste(apply(cbind(counts, mrr), 1, function(r) paste0("[", paste(r, collapse = ", "), "]")), collapse = ", "), "]")
  fields(answers = answers, every = num(coef(every)), everyError = num(SE(every)), means = num(coef(means)), meansError = num(SE(means)),
    revenue = num(coef(revenue)), revenueError = num(SE(revenue))) }))

cat("{\n", paste(c(block("wilson", wilson_rows), block("newcombe", newcombe_rows), block("garwood", garwood_rows),
  block("rocks", rocks_rows), block("clustered", clustered_rows)), collapse = ",\n"), "\n}\n", sep = "")
