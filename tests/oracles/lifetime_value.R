# Makes lifetime_value.json: what customers are worth by R's survival package, and how sure that is by drawing accounts again.
# Needs R 4 with survival (Debian: r-base-core, r-cran-survival). Run: Rscript lifetime_value.R > lifetime_value.json
suppressMessages(library(survival))
options(digits = 17, warn = -1, scipen = 99)
num <- function(x) trimws(formatC(x, digits = 17, format = "g"))
rows_of <- function(m) paste0("[", paste(apply(m, 1, function(r) paste0("[", paste(sapply(r, format, digits = 10), collapse = ", "), "]")), collapse = ", "), "]")
set.seed(35)

# Customers of whom the data begin after most had started: who left before is in no file.
company <- function(n, oldest, leaving) {
  start <- runif(n, -oldest, 24); stays <- rexp(n, leaving); seen <- start + stays > 0 & pmin(stays, 24 - start) > pmax(0, -start)
  start <- start[seen]; stays <- stays[seen]
  d <- data.frame(entry = round(pmax(0, -start), 2), time = round(round(pmin(stays, 24 - start), 2) + 0.01, 2), cause = as.numeric(stays < 24 - start))
  price <- round(exp(rnorm(nrow(d), 5, 0.7)))
  r <- do.call(rbind, lapply(seq_len(nrow(d)), function(i) { k <- ceiling(d$entry[i]):59; k <- k[k + 1 <= d$time[i]]
    if (length(k)) cbind(i - 1, k, round(price[i] * 1.01^k, 2)) }))
  list(d = d, r = r[r[, 2] < 24, , drop = FALSE])
}

# Sum over months of the mean revenue of those in them times the discounted area under the curve, by integration over each level stretch.
value <- function(d, r, weight, horizon, rate) {
  f <- survfit(Surv(entry, time, cause) ~ 1, data = d, weights = weight, subset = weight > 0)
  s <- c(1, f$surv); from <- c(0, f$time); to <- c(f$time, Inf); w <- weight[r[, 1] + 1]
  sum(sapply(seq_len(horizon) - 1, function(k) {
    lived <- which(from < k + 1 & to > k)
    area <- sum(sapply(lived, function(i) { a <- max(from[i], k); b <- min(to[i], k + 1); s[i] * ((1 + rate)^-a - (1 + rate)^-b) / log(1 + rate) }))
    here <- r[, 2] == k
    area * sum(w[here] * r[here, 3]) / sum(w[here]) }))
}

rate <- 1.1^(1 / 12) - 1
made <- sapply(list(list("followed_from_the_start", 260, 0, 0.02), list("late_entry", 420, 50, 0.025)), function(case) {
  c <- company(case[[2]], case[[3]], case[[4]]); n <- nrow(c$d)
  observed <- value(c$d, c$r, rep(1, n), 18, rate)
  draws <- replicate(4000, value(c$d, c$r, tabulate(sample.int(n, n, TRUE), n), 18, rate))
  # Each account's influence: the derivative by its weight, numerically.
  slope <- sapply(seq_len(n), function(i) { w <- rep(1, n); w[i] <- 1 + 1e-4; u <- rep(1, n); u[i] <- 1 - 1e-4
    (value(c$d, c$r, w, 18, rate) - value(c$d, c$r, u, 18, rate)) / 2e-4 })
  paste0('  {"name": "', case[[1]], '", "horizon": 18, "value": ', num(observed), ', "error": ', num(sqrt(sum(slope^2))),
    ', "low": ', num(quantile(draws, 0.025)), ', "high": ', num(quantile(draws, 0.975)),
    ',\n   "accounts": ', rows_of(as.matrix(c$d)), ',\n   "revenue": ', rows_of(c$r), '}') })
cat('{"companies": [\n', paste(made, collapse = ",\n"), "\n]}\n", sep = "")
