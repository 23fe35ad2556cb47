-- grain: referrer with a reward that fell due in the two years up to 90 days before the as-of date, by the first such reward
-- reads: core.rewards, core.referrals
-- units: due_on: day in the configured zone; is_late: not paid by then; referred_again: a valid referral within 90 days after the due day
-- Due: five business days after a reward of qualification was earned, 30 days after one of the close. What is voided by its due day is owed no more.
-- Late or not is known on the due day; nothing that comes later decides who is in which group.
with due as (
  select
    w.*, case w.stage when 'qualified' then business_days_after(w.earned_on, 5) else w.earned_on + 30 end as due_on
  from core.rewards as w
  where w.side = 'referrer' and w.referrer_contact_id is not null
), first_due as (
  select
    referrer_contact_id, kind, stage, due_on,
    not coalesce(paid_at < end_of_day(due_on), false) as is_late
  from due
  where due_on <= $as_of - 90 and due_on > $as_of - 90 - 730
    and (voided_at is null or voided_at >= end_of_day(due_on))
  qualify row_number() over (partition by referrer_contact_id order by due_on, reward_id) = 1
)
select
  f.referrer_contact_id, f.kind, f.stage, f.due_on, f.is_late,
  exists (
    select 1 from core.referrals as r
    where r.referrer_contact_id = f.referrer_contact_id and r.invalid_reason is null
      and r.submitted_at >= end_of_day(f.due_on) and r.submitted_at < end_of_day(f.due_on + 90)) as referred_again
from first_due as f
