# Makes survival.json: what R's survival package says about the curves of Insights.Models.Learners.
# Needs R 4 with survival (Debian: r-base-core, r-cran-survival). Run: Rscript survival.R > survival.json
suppressMessages(library(survival))
options(digits = 17, warn = -1, scipen = 99)
num <- function(x) ifelse(is.finite(x), trimws(formatC(x, digits = 17, format = "g")), "null")
list_of <- function(x) paste0("[", paste(num(as.numeric(x)), collapse = ", "), "]")
fields <- function(...) { a <- list(...); paste0("{", paste0('"', names(a), '": ', unlist(a), collapse = ", "), "}") }
block <- function(name, rows) paste0('  "', name, '": [\n    ', paste(rows, collapse = ",\n    "), "\n  ]")
text <- function(x) paste0('"', x, '"')

set.seed(58)
data_of <- function(time, cause, entry = 0, weight = 1) data.frame(time, cause, entry, weight)
tied <- data_of(sample(1:6, 300, TRUE), sample(0:2, 300, TRUE, c(0.5, 0.3, 0.2)))
sets <- list(
  lung = data_of(lung$time, lung$status - 1),
  mgus = data_of(mgus2$futime, with(mgus2, ifelse(pstat == 1 & ptime <= futime, 1, 2 * death))),
  tied = tied,
  uncensored = data_of(round(rexp(40, 0.1), 3), sample(1:2, 40, TRUE)),
  all_censored = data_of(c(3, 5, 5, 8), 0),
  single_event = data_of(4, 1),
  single_censored = data_of(4, 0),
  zero_follow_up = data_of(c(0, 0, 0, 1, 2, 2, 5), c(1, 0, 1, 0, 1, 0, 0)),
  counted = data_of(c(1, 2, 2, 3, 5, 8, 9), c(1, 0, 1, 2, 1, 0, 1), 0, c(3, 1, 4, 2, 7, 5, 2)),
  late_entry = with(list(e = round(runif(120, 0, 4), 2), l = round(rexp(120, 0.15), 2) + 0.01),
    data_of(round(e + l, 2), sample(0:2, 120, TRUE, c(0.4, 0.4, 0.2)), e)))
late <- function(d) any(d$entry > 0)
surv_of <- function(d) if (late(d)) Surv(d$entry, d$time, d$cause > 0) else Surv(d$time, d$cause > 0)
fit_of <- function(d, ...) survfit(surv_of(d) ~ 1, weights = d$weight, data = d, ...)
subjects <- function(d) paste0("[", paste(apply(as.matrix(d), 1, function(r) paste0("[", paste(num(r), collapse = ", "), "]")), collapse = ", "), "]")

kaplan_meier <- unlist(lapply(names(sets), function(name) lapply(c("log-log", "log", "plain"), function(scale) {
  d <- sets[[name]]; f <- fit_of(d, conf.type = scale); q <- quantile(f, c(0.25, 0.5, 0.75))
  fields(set = text(name), scale = text(scale), time = list_of(f$time), atRisk = list_of(f$n.risk), events = list_of(f$n.event),
    censored = list_of(f$n.censor), survival = list_of(f$surv), error = list_of(f$surv * f$std.err), low = list_of(f$lower), high = list_of(f$upper),
    quantile = list_of(q$quantile), quantileLow = list_of(q$lower), quantileHigh = list_of(q$upper)) })))
data_rows <- sapply(names(sets), function(name) fields(set = text(name), subjects = subjects(sets[[name]])))

# The discounted mean by direct integration over each level stretch, its variance by the delta method in the hazards: not our code's formula.
horizons <- list(lung = c(180, 365.25, 1000), mgus = c(60, 240), tied = c(2.5, 6), uncensored = c(5, 12), zero_follow_up = c(1.5, 4), counted = c(4, 9), late_entry = c(6, 9.5))
discounted <- function(f, tau, rate) {
  h <- f$n.event / f$n.risk
  mean_of <- function(h) { s <- c(1, cumprod(1 - h)); from <- c(0, f$time); to <- c(f$time, Inf)
    sum(sapply(which(from < tau), function(i) s[i] * integrate(function(u) (1 + rate)^-u, from[i], min(to[i], tau), rel.tol = 1e-13)$value)) }
  live <- which(h > 0 & f$time < tau)
  # The mean is linear in each hazard, so a difference of the two ends is the exact derivative.
  slope <- sapply(live, function(i) { a <- h; b <- h; a[i] <- 0; b[i] <- 1; mean_of(b) - mean_of(a) })
  c(mean_of(h), sqrt(sum(slope^2 * h[live] * (1 - h[live]) / f$n.risk[live])))
}
restricted <- unlist(lapply(names(horizons), function(name) lapply(horizons[[name]], function(tau) {
  f <- fit_of(sets[[name]]); t <- survival:::survmean(f, rmean = tau)$matrix
  d <- if (name %in% c("lung", "mgus")) c(NA, NA) else discounted(f, tau, 0.01)
  fields(set = text(name), horizon = num(tau), mean = num(t[["rmean"]]), error = num(t[["se(rmean)"]]), discounted = num(d[1]), discountedError = num(d[2])) })))

# Infinitesimal jackknife of the multi-state fit, on rows written out: with case weights R would take each row for one subject.
# With late entry the jackknife is another estimator than Greenwood's (its terms at two times are correlated), so there the error is
# the delta method in the hazards, the incidence being linear in each of them, and no limits.
delta <- function(d, cause) {
  at <- sort(unique(d$time)); risk <- sapply(at, function(t) sum(d$entry < t & d$time >= t))
  h <- sapply(c(cause, 3 - cause), function(k) sapply(at, function(t) sum(d$time == t & d$cause == k))) / risk
  incidence <- function(h) cumsum(c(1, cumprod(1 - rowSums(h)))[seq_along(at)] * h[, 1])
  slope <- function(i, k) { a <- h; b <- h; a[i, k] <- 0; b[i, k] <- 1; incidence(b) - incidence(a) }
  sqrt(rowSums(sapply(seq_along(at), function(i) { a <- slope(i, 1); b <- slope(i, 2)
    (a^2 * h[i, 1] + b^2 * h[i, 2] - (a * h[i, 1] + b * h[i, 2])^2) / risk[i] })))
}
incidence <- unlist(lapply(setdiff(names(sets), c("all_censored", "single_censored")), function(name) {
  d <- sets[[name]]; d <- d[rep(seq_len(nrow(d)), d$weight), ]; d$id <- seq_len(nrow(d)); state <- factor(d$cause, 0:2)
  f <- if (late(d)) survfit(Surv(d$entry, d$time, state) ~ 1, id = d$id, conf.type = "log-log") else survfit(Surv(d$time, state) ~ 1, id = d$id, conf.type = "log-log")
  lapply(1:2, function(cause) fields(set = text(name), cause = cause, time = list_of(f$time), incidence = list_of(f$pstate[, cause + 1]),
    error = list_of(if (late(d)) delta(d, cause) else f$std.err[, cause + 1]), low = list_of(if (late(d)) NA * f$time else f$lower[, cause + 1]),
    high = list_of(if (late(d)) NA * f$time else f$upper[, cause + 1]))) }))

rank_row <- function(name, d, g, strata = NULL) {
  t <- if (is.null(strata)) survdiff(Surv(d$time, d$cause > 0) ~ g) else survdiff(Surv(d$time, d$cause > 0) ~ g + strata(strata))
  if (is.null(strata)) strata <- rep(1, nrow(d))
  sum_of <- function(x) if (is.matrix(x)) rowSums(x) else x
  fields(name = text(name), subjects = subjects(cbind(d, g = as.integer(factor(g)) - 1, s = as.integer(factor(strata)) - 1)),
    observed = list_of(sum_of(t$obs)), expected = list_of(sum_of(t$exp)), chiSquared = num(t$chisq), df = length(t$n) - 1, p = num(pchisq(t$chisq, length(t$n) - 1, lower.tail = FALSE)))
}
l <- sets$lung; group <- rep(1:3, 100); side <- rep(1:2, each = 150)
log_rank <- c(rank_row("lung by sex", l, lung$sex), rank_row("lung by sex, strata of ECOG", l[!is.na(lung$ph.ecog), ], lung$sex[!is.na(lung$ph.ecog)], lung$ph.ecog[!is.na(lung$ph.ecog)]),
  rank_row("tied, three groups", tied, group), rank_row("tied, three groups, two strata", tied, group, side), rank_row("zero follow-up", sets$zero_follow_up, c(1, 1, 2, 2, 1, 2, 1)),
  rank_row("far apart", rbind(transform(tied, time = time), transform(tied, time = time * 3)), rep(1:2, each = 300)))

# Person-periods by survSplit; who is censored inside an interval counts for half (Cutler and Ederer).
life <- sapply(names(ends <- list(lung = seq(90, 1080, 90), mgus = seq(12, 240, 12), tied = 1:6, uncensored = c(2, 5, 10, 20))), function(name) {
  d <- sets[[name]]; d$event <- as.numeric(d$cause > 0); e <- ends[[name]]; d$id <- seq_len(nrow(d))
  p <- survSplit(Surv(time, event) ~ id, d, cut = e, episode = "k"); p <- p[p$k <= length(e), ]; k <- factor(p$k, seq_along(e))
  half <- p$event == 0 & p$time < e[p$k]
  at_risk <- as.numeric(table(k)); events <- as.numeric(tapply(p$event, k, sum)); exposed <- at_risk - as.numeric(tapply(half, k, sum)) / 2
  events[is.na(events)] <- 0; hazard <- events / exposed
  fields(set = text(name), ends = list_of(e), atRisk = list_of(at_risk), events = list_of(events), hazard = list_of(hazard), survival = list_of(cumprod(1 - hazard)))
})

cat("{\n", paste(c(block("data", data_rows), block("kaplanMeier", kaplan_meier), block("restrictedMean", restricted),
  block("incidence", incidence), block("logRank", log_rank), block("lifeTable", life)), collapse = ",\n"), "\n}\n", sep = "")
