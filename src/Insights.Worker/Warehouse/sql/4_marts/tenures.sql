-- grain: account that is or was a customer, and is known to have left or not
-- reads: core.accounts, core.subscriptions
-- units: days; observed_from: the month from which on at least half of the living accounts have a revenue each month, null without any
-- Who has left without a last day stayed until the last month paid for, if later months say that nothing is paid; else nobody knows.
-- Accounts that started before observed_from are known only because they were still there: entry_days is how old they were then, and who left
-- before it has no followed_days.
with paid as (
  select account_id, max(month) filter (where mrr_minor > 0) as last_month, max(month) filter (where mrr_minor = 0) as month_of_nothing
  from core.subscriptions
  where month <= $as_of
  group by account_id
), customers as (
  select
    a.account_id, a.acquired_channel, coalesce(a.acquired_channel = 'referral', false) as is_referred, a.status, a.started_on,
    coalesce(a.ended_on, case when a.status = 'churned' and p.month_of_nothing > p.last_month then cast(p.last_month + interval 1 month as date) - 1 end) as ended_on
  from core.accounts as a
  left join paid as p using (account_id)
  where not a.is_stub and a.status <> 'trial'
), known as (
  select * from customers where status <> 'churned' or ended_on is not null
), billed as (
  select s.month, count(distinct s.account_id) as accounts
  from core.subscriptions as s
  join known using (account_id)
  where s.month <= $as_of
  group by s.month
), covered as (
  select
    cast(m.month as date) as month,
    2 * coalesce(any_value(b.accounts), 0) >= count(k.account_id) as is_covered
  from (select unnest(generate_series(min(month), max(month), interval 1 month)) as month from billed) as m
  left join billed as b on b.month = m.month
  left join known as k on k.started_on <= m.month and (k.ended_on is null or k.ended_on >= m.month)
  group by m.month
), observed as (
  -- The last month may not be billed to the end yet.
  select coalesce(
    cast(max(month) filter (where not is_covered and month < (select max(month) from billed)) + interval 1 month as date),
    min(month)) as observed_from
  from covered
)
select
  account_id, acquired_channel, is_referred, started_on, ended_on, observed_from,
  greatest(0, observed_from - started_on) as entry_days,
  case when started_on <= $as_of and coalesce(ended_on, $as_of) >= observed_from
    then least(coalesce(ended_on, $as_of), $as_of) - started_on end as followed_days,
  coalesce(ended_on <= $as_of, false) as has_left
from known
cross join observed
where ended_on is null or ended_on >= started_on
