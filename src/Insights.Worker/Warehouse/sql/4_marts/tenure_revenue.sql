-- grain: account and month of its tenure: 0 is the calendar month it started in
-- reads: marts.tenures, core.subscriptions
-- units: mrr_minor in the reporting currency's minor units, null where there is no rate
-- Only months under observation that were whole months as a customer; the first 36 of a tenure.
select
  t.account_id, cast(datediff('month', t.started_on, s.month) as integer) as tenure_month, s.month, s.currency, s.mrr_minor, s.rate_missing
from marts.tenures as t
join core.subscriptions as s using (account_id)
where t.followed_days is not null
  and s.month >= t.observed_from and s.month <= $as_of
  and (t.ended_on is null or cast(s.month + interval 1 month as date) - 1 <= t.ended_on)
  and datediff('month', t.started_on, s.month) between 0 and 35
