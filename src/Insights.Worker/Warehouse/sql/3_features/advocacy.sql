-- grain: contact of a paying account as of a date: what the advocacy model may look at, one column a feature
-- reads: features.contact, features.account, features.churn
-- units: shares 0-1, scores 0-10, csat 1-5, days in the configured zone
-- as: view
-- A column of words is a category. An account's figures begin with account_. Nothing that was known only after $as_of may enter.
select
  c.contact_id, c.account_id,
  -- the person
  c.role, c.language,
  $as_of - c.created_on as days_known,
  c.opted_out_on is not null as opted_out,
  -- what they say
  c.last_nps_score, $as_of - c.last_nps_on as days_since_answer,
  c.previous_nps_score, c.last_nps_score - c.previous_nps_score as score_change,
  c.nps_mean_last365_days, c.score_mean_ever, c.answers_last365_days,
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
  $as_of - c.last_asked_on as days_since_ask,
  c.asks_settled, c.last_settled_outcome, c.asks_accepted, c.asks_declined,
  $as_of - c.last_held_out_on as days_since_held_out,
  $as_of - c.last_offer_seen_on as days_since_offer,
  -- their colleagues
  (a.last_nps_sum - coalesce(c.last_nps_score, 0)) / nullif(a.voices - (c.last_nps_score is not null)::int, 0) as colleagues_nps_average,
  coalesce(a.referrals_valid, 0) - c.referrals_valid as colleagues_referrals,
  coalesce(a.referrals_valid_last365_days, 0) - c.referrals_valid_last365_days as colleagues_referrals_last365_days,
  a.contacts_total as account_contacts, a.champions as account_champions, a.asks_last90_days as account_asks_last90_days,
  -- their account
  h.tenure_days as account_tenure_days, h.month_of_year, h.came_by_referral as account_came_by_referral,
  h.industry as account_industry, h.country as account_country, h.employees as account_employees,
  h.mrr as account_mrr, h.mrr_per_seat as account_mrr_per_seat,
  h.mrr_change_three_months as account_mrr_change_three_months, h.mrr_change_six_months as account_mrr_change_six_months,
  h.seats_used as account_seats_used, h.seats_used_last52_weeks as account_seats_used_last52_weeks,
  h.usage_change_quarter as account_usage_change_quarter, h.usage_slope as account_usage_slope,
  h.actions_per_user_last52_weeks as account_actions_per_user_last52_weeks,
  h.tickets_last90_days as account_tickets_last90_days, h.tickets_for_size as account_tickets_for_size,
  h.urgent_open_tickets as account_urgent_open_tickets, h.csat_mean_last180_days as account_csat_mean_last180_days,
  h.score_mean_last90_days as account_score_mean_last90_days, h.score_mean_before as account_score_mean_before,
  h.score_mean_ever as account_score_mean_ever, h.answers_ever as account_answers_ever, h.tickets_last180_days as account_tickets_last180_days,
  h.last_nps_average as account_last_nps_average,
  h.detractors_unanswered as account_detractors_unanswered, h.response_rate as account_response_rate
from features.contact as c
join features.account as a on a.account_id = c.account_id
join features.churn as h on h.account_id = c.account_id
where not c.is_stub
