-- grain: contact of a paying account as of a date: what the advocacy model may look at, one column a feature
-- reads: features.contact, features.account, features.churn
-- units: shares 0-1, scores 0-10, csat 1-5, days in the configured zone
-- as: view
-- A column of words is a category. An account's figures begin with account_. Nothing that was known only after $as_of may enter.
-- An ask works for about 90 days: ask_at_work is the share of them that is still to come, 0 where nobody was asked. Scores are made as
-- if everybody had been asked that day.
select
  c.contact_id, c.account_id,
  -- the person
  c.role, c.language,
  $as_of - c.created_on as days_known,
  c.opted_out_on is not null as opted_out,
  -- what they say
  c.last_nps_score, $as_of - c.last_nps_on as days_since_answer,
  c.previous_nps_score, c.last_nps_score - c.previous_nps_score as score_change,
  c.nps_mean_last365_days, c.answers_last365_days,
  -- One's own answers, drawn towards the colleagues' while there are few of them.
  (coalesce(c.score_mean_ever * c.answers_ever, 0) + 2 * h.score_mean_ever) / (coalesce(c.answers_ever, 0) + 2) as score_mean_ever,
  c.last_transactional_score, c.transactional_mean_last365_days, c.last_programme_score, c.told_count,
  c.invitations_last365_days, c.invitations_unanswered_since,
  c.invitations_answered_last365_days / nullif(c.invitations_last365_days, 0) as response_rate,
  -- what they had trouble with
  c.open_tickets, c.tickets_last90_days, c.csat_mean_last365_days,
  -- what they have done
  c.referrals_valid, c.referrals_valid_last90_days, c.referrals_valid_last365_days, c.referrals_qualified, c.referrals_disqualified, c.referrals_won,
  $as_of - c.last_referral_on as days_since_referral,
  -- Referrals a year, drawn towards one in two years while little time has passed.
  (c.referrals_valid + 0.5) / (least($as_of - coalesce(c.created_on, $as_of), 730) / 365.0 + 1) as referrals_a_year,
  c.rewards_paid, c.days_to_payout, c.rewards_late,
  -- what we asked of them
  $as_of - c.last_asked_on as days_since_ask, coalesce(greatest(0, 1 - ($as_of - c.last_asked_on) / 90), 0) as ask_at_work,
  c.asks_settled, c.last_settled_outcome, c.asks_accepted, c.asks_declined,
  $as_of - c.last_held_out_on as days_since_held_out,
  $as_of - c.last_offer_seen_on as days_since_offer,
  -- their colleagues
  (a.last_nps_sum - coalesce(c.last_nps_score, 0)) / nullif(a.voices - (c.last_nps_score is not null)::int, 0) as colleagues_nps_average,
  coalesce(a.referrals_valid, 0) - c.referrals_valid as colleagues_referrals,
  coalesce(a.referrals_valid_last365_days, 0) - c.referrals_valid_last365_days as colleagues_referrals_last365_days,
  -- their account: all that the churn model looks at
  columns(h.* exclude (account_id)) as 'account_\0'
from features.contact as c
join features.account as a on a.account_id = c.account_id
join features.churn as h on h.account_id = c.account_id
where not c.is_stub
