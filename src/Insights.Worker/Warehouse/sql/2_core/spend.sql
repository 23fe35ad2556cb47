-- grain: month, channel, kind and currency
-- reads: staging.spend, core.fx_rates
-- units: amount_minor in minor units of the reporting currency at the month's first day's rate
select
  s.month, s.channel, s.kind, s.currency,
  to_reporting(s.amount_minor, fx.minor_rate) as amount_minor,
  fx.minor_rate is null as rate_missing
from staging.spend as s
asof left join core.fx_rates as fx on fx.currency = s.currency and fx.date <= s.month
