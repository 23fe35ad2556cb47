# Makes bootstrap.json: percentiles of revenue over cost when whole referrers are drawn again.
# Needs R 4, nothing else. Run: Rscript bootstrap.R > bootstrap.json
options(digits = 12, scipen = 99)
set.seed(12)
list_of <- function(x) paste0("[", paste(format(x, trim = TRUE, digits = 12), collapse = ", "), "]")
made <- sapply(list(list("always as many", 60, 24000, FALSE), list("a number that varies", 60, 24000, TRUE), list("few", 12, 5000, TRUE)), function(case) {
  n <- case[[2]]; won <- runif(n) < 0.4; won[1:3] <- TRUE
  revenue <- ifelse(won, round(rlnorm(n, 9, 0.6)), 0); rewards <- 150 + 450 * won
  ratio <- function(i) sum(revenue[i]) / (sum(rewards[i]) + case[[3]])
  draws <- replicate(40000, ratio(sample.int(n, if (case[[4]]) rpois(1, n) else n, TRUE)))
  paste0('  {"name": "', case[[1]], '", "fixed": ', case[[3]], ', "countVaries": ', tolower(case[[4]]), ',\n   "revenue": ', list_of(revenue), ', "rewards": ', list_of(rewards),
    ',\n   "observed": ', format(ratio(seq_len(n)), digits = 12), ', "percentiles": ', list_of(quantile(draws, c(0.025, 0.1, 0.5, 0.9, 0.975))), '}') })
cat('{"ratios": [\n', paste(made, collapse = ",\n"), "\n]}\n", sep = "")
