-- grain: one row
-- reads: core.referrals, core.spend
-- units: cycle_days: median of submitted to closed, over customers' valid referrals won in the two years up to the as-of date;
--        lag_months: what media and sales cost of other channels is moved by, null where the median is asked for and no referral was won;
--        spend_from: first month of such cost
with cycles as (
  select median(date_diff('day', submitted_at, closed_at)) as cycle_days, count(*) as won
  from core.referrals
  where won and invalid_reason is null and programme = 'customer'
    and closed_at < end_of_day($as_of) and closed_at >= end_of_day($as_of - 730)
)
select
  won, cycle_days,
  case when $spend_lag = 'median' then cast(round(cycle_days / 30.4375) as integer) else try_cast($spend_lag as integer) end as lag_months,
  (select min(month) from core.spend where channel <> 'referral' and kind in ('media', 'sales')) as spend_from
from cycles
