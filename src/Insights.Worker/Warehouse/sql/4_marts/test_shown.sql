-- grain: experiment, variant, account and day on which people first saw the offer
-- reads: core.exposures, core.accounts, core.referrals, settings.tests, settings.segments
-- units: people who saw it; referred: who made a valid referral within the usual horizon from then; is_over: whether that horizon is
-- What predictions rest on: whoever never saw an offer says nothing about it. Where a test does not tell when its control arm saw
-- anything, everybody counts as having seen it when assigned: else those who saw an offer would be held against those who did not.
with told as (
  select experiment, count(first_exposed_at) filter (where variant = 'control') > 0 as tells_when
  from core.exposures group by experiment
), shown as (
  select
    e.experiment, e.variant, e.account, e.account_id, e.contact_id,
    case when told.tells_when then e.first_exposed_at else e.assigned_at end as shown_at, t.horizon_days
  from core.exposures as e
  join told using (experiment)
  cross join (select horizon_days from settings.tests where experiment = '*') as t
), referred as (
  select distinct s.experiment, s.contact_id
  from shown as s
  join core.referrals as r on r.referrer_contact_id = s.contact_id
    and r.submitted_at >= s.shown_at and r.submitted_at < s.shown_at + s.horizon_days * interval 1 day
  where r.invalid_reason is null and r.submitted_at < end_of_day($as_of)
)
select
  s.experiment, s.variant, s.account, coalesce(g.segment, any_value(a.industry), 'unknown') as segment, local_date(s.shown_at) as shown_on,
  local_date(s.shown_at) + s.horizon_days <= $as_of as is_over, count(*) as people, count(r.contact_id) as referred
from shown as s
left join referred as r using (experiment, contact_id)
left join core.accounts as a on a.account_id = s.account_id
left join settings.segments as g on g.industry = a.industry
where s.shown_at is not null
group by s.experiment, s.variant, s.account, g.segment, shown_on, is_over
