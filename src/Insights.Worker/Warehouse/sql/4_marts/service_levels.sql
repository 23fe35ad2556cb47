-- grain: promise of the programme: one of a service level to one referral or one reward
-- reads: core.referrals, core.rewards
-- units: since, due, done, moot: UTC instants, none later than the as-of date's end but due; wait_days: to done, or to the as-of date's end where still open
-- first_contact: two business days from submission. qualification_notice: 24 hours. credit: five business days, rewards at qualification.
-- close_notice: 48 hours. payout: 30 days, rewards at close. Business days are Monday to Friday in the configured zone, each to its end.
-- A promise is moot once the referral is disqualified or its reward voided before it was kept: nobody is owed anything any more.
with rewards as (
  select w.*, coalesce(w.programme, 'customer') as owed_by, r.qualified_at, r.closed_at
  from core.rewards as w
  left join core.referrals as r using (referral_id)
  where w.earned_on <= $as_of
), promises as (
  -- Later stages say that contact was made by then, where its own instant is missing. What is invalid only because contact came late stays in.
  select
    'first_contact' as level, referral_id as id, referral_id, null as reward_id, programme, submitted_at as since,
    end_of_day(business_days_after(local_date(submitted_at), 2)) as due,
    least(first_contacted_at, qualified_at, opportunity_at, closed_at) as done_at, disqualified_at as moot_at
  from core.referrals
  where valid_from < end_of_day($as_of) and submitted_at < end_of_day($as_of)
  union all
  select
    case stage when 'qualified' then 'qualification_notice' else 'close_notice' end, referral_id || '/' || stage, referral_id, null, any_value(owed_by),
    -- Without the stage's instant the clock starts when its day is over.
    min(coalesce(case stage when 'qualified' then qualified_at else closed_at end, end_of_day(earned_on))) as since,
    min(coalesce(case stage when 'qualified' then qualified_at else closed_at end, end_of_day(earned_on)))
      + case stage when 'qualified' then interval 24 hour else interval 48 hour end,
    min(notified_at), case when count(*) = count(voided_at) then max(voided_at) end
  from rewards
  group by referral_id, stage
  union all
  select
    case stage when 'qualified' then 'credit' else 'payout' end, reward_id, referral_id, reward_id, owed_by, end_of_day(earned_on - 1),
    end_of_day(case stage when 'qualified' then business_days_after(earned_on, 5) else earned_on + 30 end),
    paid_at, voided_at
  from rewards
), known as (
  select
    *, case when done_at < end_of_day($as_of) then done_at end as done,
    case when moot_at < end_of_day($as_of) and (done_at is null or moot_at < done_at) then moot_at end as moot
  from promises
  where since < end_of_day($as_of)
)
select
  level, id, referral_id, reward_id, programme, since, local_date(since) as since_on, due, done, moot,
  -- What is owed by days is counted in days; what is owed by the clock, in parts of them.
  case
    when reward_id is not null then greatest(local_date(coalesce(moot, done, end_of_day($as_of - 1))) - local_date(since), 0)
    else greatest(date_diff('minute', since, coalesce(moot, done, end_of_day($as_of))), 0) / 1440.0
  end as wait_days,
  case
    when moot < due then 'moot'
    -- A deadline of days ends with the day, one of hours holds up to the last moment.
    when moot is null and (done < due or (done = due and level in ('qualification_notice', 'close_notice'))) then 'kept'
    when coalesce(moot, done) is not null then 'broken'
    when due <= end_of_day($as_of) then 'overdue'
    else 'open'
  end as state
from known
