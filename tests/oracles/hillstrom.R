# Makes hillstrom.json: what each e-mail of Kevin Hillstrom's test of 2008 added to the shares of customers who visited and who bought.
# Needs base R 4 (Debian: r-base-core) and the test's file. Run: Rscript hillstrom.R hillstrom.csv > hillstrom.json
# The interval of a difference is method 10 of Newcombe 1998 (doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I), written out here:
# each share's two limits are the roots of |p - theta| = z sqrt(theta (1 - theta) / n), and the distances to them are combined as if independent.
options(digits = 15, scipen = 99)
num <- function(x) trimws(formatC(x, digits = 15, format = "g"))
test <- read.csv(commandArgs(TRUE)[1], stringsAsFactors = FALSE)
z <- qnorm(0.975)

# The quadratic (1 + z^2/n) theta^2 - (2 p + z^2/n) theta + p^2 = 0.
limits <- function(x, n) {
  p <- x / n; a <- 1 + z^2 / n; b <- -(2 * p + z^2 / n); c <- p^2
  root <- sqrt(b^2 - 4 * a * c)
  c(-b - root, -b + root) / (2 * a)
}
difference <- function(x1, n1, x2, n2) {
  p1 <- x1 / n1; p2 <- x2 / n2; one <- limits(x1, n1); two <- limits(x2, n2)
  c(p1 - p2, p1 - p2 - sqrt((p1 - one[1])^2 + (two[2] - p2)^2), p1 - p2 + sqrt((one[2] - p1)^2 + (p2 - two[1])^2))
}

rows <- unlist(lapply(c("visit", "conversion"), function(outcome) lapply(c("Mens E-Mail", "Womens E-Mail"), function(arm) {
  treated <- test[[outcome]][test$segment == arm]; control <- test[[outcome]][test$segment == "No E-Mail"]
  d <- difference(sum(treated), length(treated), sum(control), length(control))
  sprintf('    {"outcome": "%s", "arm": "%s", "rows": %d, "happened": %d, "controlRows": %d, "controlHappened": %d, "difference": %s, "low": %s, "high": %s}',
    outcome, arm, length(treated), sum(treated), length(control), sum(control), num(d[1]), num(d[2]), num(d[3]))
})))
cat('{\n  "effects": [\n', paste(rows, collapse = ",\n"), "\n  ]\n}\n", sep = "")
