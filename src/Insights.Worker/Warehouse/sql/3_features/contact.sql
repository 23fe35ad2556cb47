-- grain: contact as of a date
-- reads: core.contacts, core.responses, core.tickets, core.referrals, core.rewards, core.asks
-- units: scores 0-10; days in the configured zone
-- Nothing that was known only after $as_of may enter. Only the relationship survey says how someone feels about us;
-- a transactional answer is about one ticket.
with known as (
  select contact_id, account_id, name as contact, email, role, language, is_stub,
    case when created_on <= $as_of then created_on end as created_on,
    case when opted_out_on <= $as_of then opted_out_on end as opted_out_on
  from core.contacts
  where known_on is null or known_on <= $as_of
), answers as (
  select *, row_number() over (partition by contact_id order by responded_at desc, response_id desc) as place
  from core.responses
  where contact_id is not null and survey = 'relationship' and score is not null and responded_at < end_of_day($as_of)
), voice as (
  select
    contact_id,
    max(score) filter (where place = 1) as last_nps_score,
    max(responded_on) filter (where place = 1) as last_nps_on,
    max(score) filter (where place = 2) as previous_nps_score,
    max(comment) filter (where place = 1) as last_comment,
    max(channel) filter (where place = 1) as preferred_channel
  from answers
  where place <= 2
  group by contact_id
), tickets as (
  select contact_id, count(*) as open_tickets
  from core.tickets
  where contact_id is not null and status is not null
    and opened_at < end_of_day($as_of) and (solved_at is null or solved_at >= end_of_day($as_of))
  group by contact_id
), referrals as (
  select
    referrer_contact_id as contact_id,
    count(*) as referrals_valid,
    count(*) filter (where won and closed_at < end_of_day($as_of)) as referrals_won,
    max(local_date(submitted_at)) as last_referral_on
  from core.referrals
  where invalid_reason is null and submitted_at < end_of_day($as_of)
  group by referrer_contact_id
), rewards as (
  select
    referrer_contact_id as contact_id,
    count(*) as rewards_late,
    $as_of - 30 - min(earned_on) as reward_late_days
  from core.rewards
  where side = 'referrer' and earned_on < $as_of - 30
    and (paid_at is null or paid_at >= end_of_day($as_of))
    and (voided_at is null or voided_at >= end_of_day($as_of))
  group by referrer_contact_id
), asks as (
  select
    contact_id,
    count(*) filter (where not held_out) as asks_ever,
    max(asked_on) filter (where not held_out) as last_asked_on,
    -- An outcome that came later was still pending on the day.
    arg_max(case when outcome_at >= end_of_day($as_of) then 'pending' else outcome end, asked_at)
      filter (where not held_out) as last_outcome,
    max(asked_on) filter (where held_out) as last_held_out_on
  from core.asks
  where asked_at < end_of_day($as_of)
  group by contact_id
)
select
  known.*,
  voice.* exclude (contact_id),
  coalesce(tickets.open_tickets, 0) as open_tickets,
  coalesce(referrals.referrals_valid, 0) as referrals_valid,
  coalesce(referrals.referrals_won, 0) as referrals_won,
  referrals.last_referral_on,
  coalesce(rewards.rewards_late, 0) as rewards_late,
  rewards.reward_late_days,
  coalesce(asks.asks_ever, 0) as asks_ever,
  asks.last_asked_on, asks.last_outcome, asks.last_held_out_on
from known
left join voice using (contact_id)
left join tickets using (contact_id)
left join referrals using (contact_id)
left join rewards using (contact_id)
left join asks using (contact_id)
