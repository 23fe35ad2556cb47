-- grain: month, channel, kind and currency of spend
-- reads: core.spend, marts.spend_lag
-- units: amount_minor in the reporting currency's minor units; counts_in: the month whose customers it is set against
-- Where a lag is set, media and sales cost of other channels counts that many months later: in the month of the customers it bought.
select
  s.*,
  case when s.channel <> 'referral' and s.kind in ('media', 'sales') then cast(s.month + to_months(coalesce(l.lag_months, 0)) as date) else s.month end as counts_in
from core.spend as s
cross join marts.spend_lag as l
