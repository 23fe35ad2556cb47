-- grain: whole month of the report
-- reads: core.accounts, core.subscriptions
-- units: customers at the month's start, and those of them whose last day as a customer fell in it
-- Who has left without a last day stayed until the last month paid for, if later months say that nothing is paid; else nobody knows, and they don't count.
with months as (
  select cast(month as date) as month, cast(month + interval 1 month as date) as next_month
  from generate_series(cast($period_start as timestamp), cast($period_end as timestamp) - interval 1 month, interval 1 month) as series(month)
), paid as (
  select account_id, max(month) filter (where mrr_minor > 0) as last_month, max(month) filter (where mrr_minor = 0) as month_of_nothing
  from core.subscriptions
  where month <= $as_of
  group by account_id
), customers as (
  select
    a.account_id, a.status, a.started_on,
    coalesce(a.ended_on, case when a.status = 'churned' and p.month_of_nothing > p.last_month then cast(p.last_month + interval 1 month as date) - 1 end) as ended_on
  from core.accounts as a
  left join paid as p using (account_id)
  where not a.is_stub and a.status <> 'trial'
)
select
  m.month,
  count(*) as customers,
  count(*) filter (where c.ended_on < m.next_month) as lost
from months as m
join customers as c
  on c.started_on < m.month and (c.ended_on is null or c.ended_on >= m.month)
where c.status <> 'churned' or c.ended_on is not null
group by m.month
