-- grain: referrer with a valid referral or a reward in the period
-- reads: core.referrals, core.rewards, marts.periods
-- units: money in the reporting currency's minor units; period: the report's twelve whole months, and the twelve before
-- Revenue: first-year value of what was won in the period. Rewards: earned in the period, both sides, those voided left out.
with brought as (
  select
    m.period, r.referrer_contact_id,
    count(*) filter (where local_date(r.submitted_at) >= m.first_day and local_date(r.submitted_at) < m.end_day) as submitted,
    count(*) filter (where r.won and local_date(r.closed_at) >= m.first_day and local_date(r.closed_at) < m.end_day) as won,
    coalesce(sum(r.deal_value_minor) filter (where r.won and local_date(r.closed_at) >= m.first_day and local_date(r.closed_at) < m.end_day), 0) as revenue_minor,
    count(*) filter (where r.won and r.deal_value_minor is null and local_date(r.closed_at) >= m.first_day and local_date(r.closed_at) < m.end_day) as won_without_value
  from core.referrals as r
  join marts.periods as m
    on (local_date(r.submitted_at) >= m.first_day and local_date(r.submitted_at) < m.end_day)
    or (local_date(r.closed_at) >= m.first_day and local_date(r.closed_at) < m.end_day)
  where r.invalid_reason is null and r.programme = 'customer' and r.submitted_at < end_of_day($as_of)
  group by m.period, r.referrer_contact_id
), earned as (
  select m.period, w.referrer_contact_id, sum(w.amount_minor) as rewards_minor
  from core.rewards as w
  join marts.periods as m on w.earned_on >= m.first_day and w.earned_on < m.end_day
  where w.programme = 'customer' and (w.voided_at is null or w.voided_at >= end_of_day($as_of))
  group by m.period, w.referrer_contact_id
)
select
  period, referrer_contact_id, coalesce(submitted, 0) as submitted, coalesce(won, 0) as won,
  coalesce(revenue_minor, 0) as revenue_minor, coalesce(won_without_value, 0) as won_without_value,
  coalesce(rewards_minor, 0) as rewards_minor
from brought
full join earned using (period, referrer_contact_id)
