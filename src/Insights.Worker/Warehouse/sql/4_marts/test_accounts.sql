-- grain: experiment, variant and account
-- reads: core.exposures, core.accounts, core.referrals, core.rewards, core.responses, core.tickets, settings.segments
-- units: people assigned; deal_value_minor and rewards_minor in minor units of the reporting currency; is_over: whether every person's horizon is over
-- Counted as assigned, whether or not the offer was seen (intention to treat). What follows is counted within each person's horizon;
-- of a horizon's referrals, qualified, won and rewards are what is known on the as-of date. Only valid referrals count.
with valid as (
  select * from core.referrals where invalid_reason is null and submitted_at < end_of_day($as_of)
), rewarded as (
  select referral_id, sum(amount_minor) as minor from core.rewards where voided_at is null and earned_on <= $as_of group by referral_id
), referred as (
  select
    e.experiment, e.contact_id,
    count(*) filter (where r.submitted_at >= e.assigned_at) as referrals,
    count(*) filter (where r.submitted_at < e.assigned_at) as referrals_before,
    count(*) filter (where r.submitted_at >= e.assigned_at and r.qualified_at < end_of_day($as_of)) as qualified,
    count(*) filter (where r.submitted_at >= e.assigned_at and r.won and r.closed_at < end_of_day($as_of)) as won,
    sum(r.deal_value_minor) filter (where r.submitted_at >= e.assigned_at and r.won and r.closed_at < end_of_day($as_of)) as deal_value_minor,
    sum(w.minor) filter (where r.submitted_at >= e.assigned_at) as rewards_minor
  from core.exposures as e
  join valid as r on r.referrer_contact_id = e.contact_id and r.submitted_at < e.ends_at and r.submitted_at >= e.assigned_at - e.horizon_days * interval 1 day
  left join rewarded as w using (referral_id)
  group by e.experiment, e.contact_id
), answered as (
  select e.experiment, e.contact_id, count(*) as answers, sum(case nps_band(r.score) when 'promoter' then 1 when 'detractor' then -1 else 0 end) as net_promoters
  from core.exposures as e
  join core.responses as r on r.contact_id = e.contact_id and r.responded_at >= e.assigned_at and r.responded_at < e.ends_at
  where r.survey = 'relationship' and r.score is not null and r.responded_at < end_of_day($as_of)
  group by e.experiment, e.contact_id
), arms as (
  select
    e.experiment, e.variant, e.account, any_value(e.account_id) as account_id, min(e.assigned_on) as assigned_on, max(e.ends_on) <= $as_of as is_over,
    max(e.horizon_days) as horizon_days, max(e.ends_on) as ends_on, count(*) as people, count(*) filter (where e.first_exposed_at < e.ends_at) as seen,
    count(*) filter (where r.referrals > 0) as referred, count(*) filter (where r.referrals_before > 0) as referred_before,
    coalesce(sum(r.qualified), 0) as qualified, coalesce(sum(r.won), 0) as won,
    coalesce(sum(r.deal_value_minor), 0) as deal_value_minor, coalesce(sum(r.rewards_minor), 0) as rewards_minor,
    case when count(e.predicted_uptake) = count(*) then cast(sum(cast(e.predicted_uptake as decimal(18, 12))) as double) end as predicted,
    coalesce(sum(a.answers), 0) as answers, coalesce(sum(a.net_promoters), 0) as net_promoters
  from core.exposures as e
  left join referred as r using (experiment, contact_id)
  left join answered as a using (experiment, contact_id)
  group by e.experiment, e.variant, e.account
)
select
  arms.* exclude (account_id), coalesce(g.segment, a.industry, 'unknown') as segment,
  coalesce(a.ended_on > arms.assigned_on and a.ended_on <= arms.ends_on and a.ended_on <= $as_of, false) as has_left,
  (select count(*) from core.tickets as t
    where t.account_id = arms.account_id and t.opened_at >= end_of_day(arms.assigned_on - 1) and t.opened_at < end_of_day(least(arms.ends_on, $as_of))) as tickets
from arms
left join core.accounts as a using (account_id)
left join settings.segments as g on g.industry = a.industry
