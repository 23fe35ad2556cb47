-- severity: soft
-- reads: core.subscriptions, core.spend, core.rewards, core.referrals
-- do: Export fx_rates for the named currencies from the named day on; figures that need them are withheld until then.
with missing as (
  select 'subscriptions' as table_name, currency, month as day from core.subscriptions where rate_missing
  union all select 'spend', currency, month from core.spend where rate_missing
  union all select 'rewards', currency, earned_on from core.rewards where rate_missing
  union all select 'referrals', currency, local_date(coalesce(closed_at, submitted_at)) from core.referrals where rate_missing
)
select table_name || ': amounts in ' || coalesce(currency, 'no currency') || ' without a rate to the reporting currency: ' || count(*) || ', the first on ' || min(day) as problem
from missing
group by table_name, currency
