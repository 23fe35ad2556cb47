-- grain: whole month of the report
-- reads: marts.tenures
-- units: customers at the month's start, and those of them whose last day as a customer fell in it
-- Of whom nobody knows when they left, they don't count: see marts.tenures.
with months as (
  select cast(month as date) as month, cast(month + interval 1 month as date) as next_month
  from generate_series(cast($period_start as timestamp), cast($period_end as timestamp) - interval 1 month, interval 1 month) as series(month)
)
select
  m.month,
  count(*) as customers,
  count(*) filter (where t.ended_on < m.next_month) as lost
from months as m
join marts.tenures as t
  on t.started_on < m.month and (t.ended_on is null or t.ended_on >= m.month)
group by m.month
