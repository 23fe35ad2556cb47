-- grain: contact as of a date
-- reads: core.contacts, core.responses, core.invitations, core.tickets, core.referrals, core.rewards, core.asks, staging.exposures
-- units: scores 0-10, csat 1-5; days in the configured zone
-- Nothing that was known only after $as_of may enter. Only the relationship survey says how someone feels about us;
-- a transactional answer is about one ticket.
with known as (
  select contact_id, role, language, is_stub,
    case when account_known_on is null or account_known_on <= $as_of then account_id end as account_id,
    case when created_on <= $as_of then created_on end as created_on,
    case when opted_out_on <= $as_of then opted_out_on end as opted_out_on
  from core.contacts
  where known_on is null or known_on <= $as_of
), answers as (
  select
    contact_id, survey, score, responded_on, channel, told_count, responded_on > $as_of - 365 as is_of_the_year,
    row_number() over (partition by contact_id, survey order by responded_at desc, response_id desc) as place
  from core.responses
  where contact_id is not null and score is not null and responded_at < end_of_day($as_of)
), voice as (
  select
    contact_id,
    max(score) filter (where survey = 'relationship' and place = 1) as last_nps_score,
    max(responded_on) filter (where survey = 'relationship' and place = 1) as last_nps_on,
    max(score) filter (where survey = 'relationship' and place = 2) as previous_nps_score,
    max(channel) filter (where survey = 'relationship' and place = 1) as preferred_channel,
    avg(score) filter (where survey = 'relationship' and is_of_the_year) as nps_mean_last365_days,
    count(*) filter (where is_of_the_year) as answers_last365_days,
    avg(score) as score_mean_ever,
    count(*) as answers_ever,
    max(score) filter (where survey = 'transactional' and place = 1) as last_transactional_score,
    avg(score) filter (where survey = 'transactional' and is_of_the_year) as transactional_mean_last365_days,
    max(score) filter (where survey = 'programme' and place = 1) as last_programme_score,
    max(told_count) filter (where is_of_the_year) as told_count
  from answers
  group by contact_id
), invited as (
  select
    contact_id, sent_on, survey,
    case when answered_at < end_of_day($as_of) then answered_at end as answered_at,
    max(case when answered_at < end_of_day($as_of) then sent_at end) over (partition by contact_id) as last_heeded_at,
    sent_at
  from core.invitations
  where sent_at < end_of_day($as_of) and sent_on > $as_of - 365
), silence as (
  select
    contact_id,
    count(*) as invitations_last365_days,
    count(answered_at) as invitations_answered_last365_days,
    count(*) filter (where last_heeded_at is null or sent_at > last_heeded_at) as invitations_unanswered_since
  from invited
  group by contact_id
), tickets as (
  select
    *, was_open(status, solved_at, $as_of) as is_open,
    opened_at >= end_of_day($as_of - 90) as is_recent
  from core.tickets
  where contact_id is not null and opened_at < end_of_day($as_of)
    and (opened_at >= end_of_day($as_of - 365) or solved_at is null or solved_at >= end_of_day($as_of))
), support as (
  select
    contact_id,
    count(*) filter (where is_open) as open_tickets,
    count(*) filter (where is_recent) as tickets_last90_days,
    -- Known when the ticket is over.
    avg(csat_score) filter (where not is_open and opened_at >= end_of_day($as_of - 365)) as csat_mean_last365_days
  from tickets
  group by contact_id
), referrals as (
  select
    referrer_contact_id as contact_id,
    count(*) as referrals_valid,
    count(*) filter (where submitted_at >= end_of_day($as_of - 90)) as referrals_valid_last90_days,
    count(*) filter (where submitted_at >= end_of_day($as_of - 365)) as referrals_valid_last365_days,
    count(*) filter (where qualified_at < end_of_day($as_of)) as referrals_qualified,
    count(*) filter (where disqualified_at < end_of_day($as_of)) as referrals_disqualified,
    count(*) filter (where won and closed_at < end_of_day($as_of)) as referrals_won,
    local_date(max(submitted_at)) as last_referral_on
  from core.referrals
  where was_valid(valid_from, valid_until, $as_of)
  group by referrer_contact_id
), owed as (
  select
    referrer_contact_id as contact_id, earned_on, paid_at,
    paid_at < end_of_day($as_of) as is_paid,
    voided_at is not null and voided_at < end_of_day($as_of) as is_voided
  from core.rewards
  where side = 'referrer' and earned_on <= $as_of
), rewards as (
  select
    contact_id,
    count(*) filter (where is_paid) as rewards_paid,
    avg(local_date(paid_at) - earned_on) filter (where is_paid) as days_to_payout,
    count(*) filter (where is_late) as rewards_late,
    $as_of - 30 - min(earned_on) filter (where is_late) as reward_late_days
  from (select *, earned_on < $as_of - 30 and not coalesce(is_paid, false) and not is_voided as is_late from owed)
  group by contact_id
), asks as (
  select
    *, row_number() over (partition by contact_id, held_out order by asked_at desc, ask_id desc) as place,
    asked_on > $as_of - 365 as is_of_the_year,
    -- An export keeps an ask's last outcome only: "pending" on a day long past may be all that is left of a "declined" that
    -- a referral has overwritten since, and would tell of it. So models see an outcome when its time is over.
    not held_out and asked_on <= $as_of - 90 and outcome_at < end_of_day($as_of) as is_settled,
    -- An outcome that came later was still pending on the day.
    case when outcome_at >= end_of_day($as_of) then 'pending' else outcome end as outcome_then
  from core.asks
  where asked_at < end_of_day($as_of) and known_on <= $as_of
), asked as (
  select
    contact_id,
    count(*) filter (where not held_out) as asks_ever,
    count(*) filter (where not held_out and is_of_the_year) as asks_last365_days,
    max(asked_on) filter (where not held_out) as last_asked_on,
    max(outcome_then) filter (where not held_out and place = 1) as last_outcome,
    arg_max(outcome, (asked_at, ask_id)) filter (where is_settled) as last_settled_outcome,
    count(*) filter (where is_settled) as asks_settled,
    count(*) filter (where is_settled and outcome = 'accepted') as asks_accepted,
    count(*) filter (where is_settled and outcome = 'declined') as asks_declined,
    max(asked_on) filter (where held_out) as last_held_out_on
  from asks
  group by contact_id
), offers as (
  select contact_id, local_date(max(first_exposed_at)) as last_offer_seen_on
  from staging.exposures
  where first_exposed_at < end_of_day($as_of)
  group by contact_id
)
select
  known.*,
  voice.* exclude (contact_id),
  coalesce(silence.invitations_last365_days, 0) as invitations_last365_days,
  coalesce(silence.invitations_answered_last365_days, 0) as invitations_answered_last365_days,
  coalesce(silence.invitations_unanswered_since, 0) as invitations_unanswered_since,
  coalesce(support.open_tickets, 0) as open_tickets,
  coalesce(support.tickets_last90_days, 0) as tickets_last90_days,
  support.csat_mean_last365_days,
  coalesce(referrals.referrals_valid, 0) as referrals_valid,
  coalesce(referrals.referrals_valid_last90_days, 0) as referrals_valid_last90_days,
  coalesce(referrals.referrals_valid_last365_days, 0) as referrals_valid_last365_days,
  coalesce(referrals.referrals_qualified, 0) as referrals_qualified,
  coalesce(referrals.referrals_disqualified, 0) as referrals_disqualified,
  coalesce(referrals.referrals_won, 0) as referrals_won,
  referrals.last_referral_on,
  coalesce(rewards.rewards_paid, 0) as rewards_paid,
  rewards.days_to_payout,
  coalesce(rewards.rewards_late, 0) as rewards_late,
  rewards.reward_late_days,
  coalesce(asked.asks_ever, 0) as asks_ever,
  coalesce(asked.asks_last365_days, 0) as asks_last365_days,
  asked.last_asked_on, asked.last_outcome, asked.last_settled_outcome,
  coalesce(asked.asks_settled, 0) as asks_settled,
  coalesce(asked.asks_accepted, 0) as asks_accepted,
  coalesce(asked.asks_declined, 0) as asks_declined,
  asked.last_held_out_on,
  offers.last_offer_seen_on
from known
left join voice using (contact_id)
left join silence using (contact_id)
left join support using (contact_id)
left join referrals using (contact_id)
left join rewards using (contact_id)
left join asked using (contact_id)
left join offers using (contact_id)
