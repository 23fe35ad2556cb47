-- grain: account that started in the period
-- reads: core.accounts, core.subscriptions, marts.periods
-- units: first_minor: the first monthly revenue above nothing within four months of the start, in the reporting currency's minor units;
--        0 where only months of nothing are known, null where none is or its rate is missing
with started as (
  select p.period, a.account_id, coalesce(a.acquired_channel, 'not known') as channel, a.started_on
  from core.accounts as a
  join marts.periods as p on a.started_on >= p.first_day and a.started_on < p.end_day
  where not a.is_stub and a.status <> 'trial'
), first_month as (
  select
    n.period, n.account_id,
    arg_min(s.mrr_minor, s.month) filter (where s.billed_minor > 0) as first_minor,
    coalesce(bool_and(s.billed_minor = 0), false) as is_free,
    coalesce(arg_min(s.rate_missing, s.month) filter (where s.billed_minor > 0), false) as rate_missing,
    arg_min(s.currency, s.month) filter (where s.billed_minor > 0) as currency,
    min(s.month) filter (where s.billed_minor > 0) as month
  from started as n
  join core.subscriptions as s using (account_id)
  where s.month <= $as_of and datediff('month', n.started_on, s.month) between 0 and 3
  group by n.period, n.account_id
)
select
  n.period, n.account_id, n.channel, case when f.is_free then 0 when not f.rate_missing then f.first_minor end as first_minor,
  coalesce(f.rate_missing, false) as rate_missing, f.currency, f.month
from started as n
left join first_month as f using (period, account_id)
