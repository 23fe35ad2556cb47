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

cat("{\n", paste(c(block("sampleRatio", ratio_rows)), collapse = ",\n"), "\n}\n", sep = "")
