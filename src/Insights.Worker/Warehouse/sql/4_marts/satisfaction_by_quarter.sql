-- grain: calendar quarter, the eight up to that of the as-of date
-- reads: core.responses, core.accounts
-- units: customers: accounts on the quarter's last day, or the as-of date; answered, satisfied: people by their latest relationship answer in the quarter, satisfied: 7-10
with quarters as (
  select
    cast(quarter as date) as quarter,
    least(cast(quarter + interval 3 month as date) - 1, cast($as_of as date)) as last_day
  from generate_series(date_trunc('quarter', cast($as_of as timestamp)) - interval 21 month, date_trunc('quarter', cast($as_of as timestamp)), interval 3 month) as series(quarter)
), latest as (
  select q.quarter, r.score
  from core.responses as r
  join quarters as q on r.responded_on >= q.quarter and r.responded_on <= q.last_day
  where r.survey = 'relationship' and r.score is not null
  qualify row_number() over (partition by q.quarter, coalesce(r.contact_id, 'anonymous ' || r.response_id) order by r.responded_at desc, r.response_id desc) = 1
), answers as (
  select quarter, count(*) as answered, count(*) filter (where score >= 7) as satisfied from latest group by quarter
), customers as (
  select q.quarter, count(*) as customers
  from quarters as q
  join core.accounts as a on not a.is_stub and a.status <> 'trial' and a.started_on <= q.last_day and (a.ended_on is null or a.ended_on > q.last_day)
  -- Who has left nobody knows when is no customer of any day.
  where a.status <> 'churned' or a.ended_on is not null
  group by q.quarter
)
select q.quarter, q.last_day, coalesce(c.customers, 0) as customers, coalesce(a.answered, 0) as answered, coalesce(a.satisfied, 0) as satisfied
from quarters as q
left join answers as a using (quarter)
left join customers as c using (quarter)
