-- grain: account and month
-- reads: staging.subscriptions, core.fx_rates
-- units: mrr_minor in minor units of the reporting currency at the month's first day's rate; billed_minor in those of the row's own currency
select
  s.account_id, s.month, s.currency, s.mrr_minor as billed_minor,
  to_reporting(s.mrr_minor, fx.minor_rate) as mrr_minor,
  fx.minor_rate is null as rate_missing
from staging.subscriptions as s
asof left join core.fx_rates as fx on fx.currency = s.currency and fx.date <= s.month
