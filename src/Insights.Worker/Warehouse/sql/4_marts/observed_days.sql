-- grain: subject (referrals, customers) and period of the report, or the year up to the as-of date
-- reads: core.referrals, core.rewards, core.asks, core.spend, core.accounts, marts.periods
-- units: first_day belongs to the period, end_day does not; begins_on: the first day that is known of the subject, null without any
-- A month of spend counts as known from its first day only where nothing tells that the data began later in that month.
with dated as (
  select 'referrals' as subject, local_date(submitted_at) as day from core.referrals
  union all select 'referrals', earned_on from core.rewards
  union all select 'referrals', asked_on from core.asks
  union all select 'customers', started_on from core.accounts where not is_stub and status <> 'trial'
), spent as (
  select subject, min(s.month) as month
  from core.spend as s
  join (values ('referrals'), ('customers')) as of(subject) on subject = 'customers' or s.channel = 'referral'
  group by subject
), begun as (
  select subject, case when d.day < cast(s.month + interval 1 month as date) then d.day else coalesce(s.month, d.day) end as begins_on
  from (select subject, min(day) as day from dated group by subject) as d
  full join spent as s using (subject)
), windows as (
  select period, first_day, end_day from marts.periods
  union all select 'year', $as_of - 364, $as_of + 1
)
select of.subject, w.period, w.first_day, w.end_day, b.begins_on
from windows as w
cross join (values ('referrals'), ('customers')) as of(subject)
left join begun as b using (subject)
