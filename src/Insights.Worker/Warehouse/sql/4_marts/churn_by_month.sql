-- grain: whole month of the report
-- reads: core.accounts
-- units: customers at the month's start, and those of them whose last day as a customer fell in it
with months as (
  select cast(month as date) as month, cast(month + interval 1 month as date) as next_month
  from generate_series(cast($period_start as timestamp), cast($period_end as timestamp) - interval 1 month, interval 1 month) as series(month)
)
select
  m.month,
  count(*) as customers,
  count(*) filter (where a.ended_on < m.next_month) as lost
from months as m
join core.accounts as a
  on a.started_on < m.month and (a.ended_on is null or a.ended_on >= m.month)
where not a.is_stub and a.status <> 'trial'
group by m.month
