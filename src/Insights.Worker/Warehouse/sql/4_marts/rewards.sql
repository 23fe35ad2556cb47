-- grain: period, programme, kind, side, stage, tier and currency of rewards earned in the period
-- reads: core.rewards, core.referrals, marts.periods
-- units: *_owed in minor units of the row's currency, *_minor in the reporting currency's at the rate of the day each was earned; tier: qualified
--        referrals of the referrer up to the day the reward was earned, '1_2', '3_5', '6_up' or 'not_known'
-- Where each stands on the as-of date: voided, else paid, else pending; so earned = pending + paid + voided. What is voided is no cost of the programme.
with qualified as (
  select referrer_contact_id, qualified_at
  from core.referrals
  where invalid_reason is null and qualified_at < end_of_day($as_of)
), tiers as (
  select w.reward_id, case when any_value(w.referrer_contact_id) is not null then greatest(count(q.qualified_at), 1) end as referrals
  from core.rewards as w
  left join qualified as q on q.referrer_contact_id = w.referrer_contact_id and q.qualified_at < end_of_day(w.earned_on)
  group by w.reward_id
), standing as (
  select
    w.*, coalesce(w.programme, 'customer') as owed_by,
    case when t.referrals >= 6 then '6_up' when t.referrals >= 3 then '3_5' when t.referrals >= 1 then '1_2' else 'not_known' end as tier,
    case when w.voided_at < end_of_day($as_of) then 'voided' when w.paid_at < end_of_day($as_of) then 'paid' else 'pending' end as stands
  from core.rewards as w
  join tiers as t using (reward_id)
  where w.earned_on <= $as_of
)
select
  p.period, s.owed_by as programme, s.kind, s.side, s.stage, s.tier, s.currency,
  count(*) as rewards,
  count(*) filter (where s.rate_missing) as without_rate,
  min(s.earned_on) filter (where s.rate_missing) as first_without_rate,
  sum(s.owed_minor) as earned_owed,
  coalesce(sum(s.owed_minor) filter (where s.stands = 'pending'), 0) as pending_owed,
  coalesce(sum(s.owed_minor) filter (where s.stands = 'paid'), 0) as paid_owed,
  coalesce(sum(s.owed_minor) filter (where s.stands = 'voided'), 0) as voided_owed,
  coalesce(sum(s.amount_minor), 0) as earned_minor,
  coalesce(sum(s.amount_minor) filter (where s.stands = 'pending'), 0) as pending_minor,
  coalesce(sum(s.amount_minor) filter (where s.stands = 'paid'), 0) as paid_minor,
  coalesce(sum(s.amount_minor) filter (where s.stands = 'voided'), 0) as voided_minor
from standing as s
join marts.periods as p on s.earned_on >= p.first_day and s.earned_on < p.end_day
group by p.period, s.owed_by, s.kind, s.side, s.stage, s.tier, s.currency
