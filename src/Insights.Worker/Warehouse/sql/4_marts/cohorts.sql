-- grain: account that started in one of the last eight quarters under observation, and age of 3, 6, 12 or 24 months
-- reads: marts.tenures, core.subscriptions
-- units: monthly revenue in the reporting currency's minor units: start_minor of the first month above nothing within four of the start,
--        end_minor of the month in which the account is that old, 0 when it has left, null where it is not known
-- is_reached: the whole quarter is that old; what is known earlier is known of its first accounts only.
with members as (
  select *, cast(date_trunc('quarter', started_on) as date) as quarter
  from marts.tenures
  where started_on <= $as_of and date_trunc('quarter', started_on) >= observed_from
    and date_trunc('quarter', started_on) > date_trunc('quarter', $as_of) - interval 8 quarter
), started as (
  select m.account_id, arg_min(s.mrr_minor, s.month) filter (where s.billed_minor > 0 and not s.rate_missing) as start_minor
  from members as m
  join core.subscriptions as s using (account_id)
  where s.month <= $as_of and datediff('month', m.started_on, s.month) between 0 and 3
  group by m.account_id
), aged as (
  select
    m.*, a.age, cast(m.started_on + to_months(a.age) as date) as day,
    cast(m.quarter + interval 3 month + to_months(a.age) as date) <= $as_of + 1 as is_reached
  from members as m
  cross join (select unnest([3, 6, 12, 24]) as age) as a
)
select
  g.quarter, g.is_referred, g.age, g.account_id, g.is_reached,
  g.ended_on is null or g.ended_on >= g.day as is_kept,
  b.start_minor,
  case when g.ended_on < g.day then 0 else s.mrr_minor end as end_minor
from aged as g
left join started as b using (account_id)
left join core.subscriptions as s on s.account_id = g.account_id and s.month = first_of_month(g.day)
