-- grain: paying account as of a date: what the churn model may look at, one column a feature
-- reads: features.account
-- units: shares 0-1, scores 0-10, csat 1-5, days in the configured zone, mrr in the reporting currency
-- as: view
-- A column of words is a category. What an export states without a date (plan, status, owner) is of the export's day, not
-- of this one, and stays out. Nothing that was known only after $as_of may enter.
with base as (
  select *, nullif(licensed_users, 0) as seats, mrr_minor / 100.0 as mrr
  from features.account
  where is_customer
)
select
  account_id,
  -- relation
  $as_of - started_on as tenure_days,
  ($as_of - started_on) % 365 as days_since_anniversary,
  month($as_of) as month_of_year,
  acquired_channel = 'referral' as came_by_referral,
  industry, country, employees,
  -- money
  mrr,
  mrr_minor / nullif(mrr_one_month_ago_minor, 0) - 1 as mrr_change_one_month,
  mrr_minor / nullif(mrr_three_months_ago_minor, 0) - 1 as mrr_change_three_months,
  mrr_minor / nullif(mrr_six_months_ago_minor, 0) - 1 as mrr_change_six_months,
  mrr_minor / nullif(mrr_twelve_months_ago_minor, 0) - 1 as mrr_change_year,
  mrr / seats as mrr_per_seat,
  -- use of the product
  seats as licensed_users,
  active_users_last4_weeks / seats as seats_used,
  active_users_last52_weeks / seats as seats_used_last52_weeks,
  active_users_last4_weeks / nullif(active_users_previous4_weeks, 0) - 1 as usage_change_four_weeks,
  active_users_last4_weeks / nullif(active_users_nine_weeks_before, 0) - 1 as usage_change_quarter,
  active_users_last4_weeks / nullif(active_users_last52_weeks, 0) - 1 as usage_change_year,
  active_users_slope / seats as usage_slope,
  key_actions_last4_weeks / nullif(active_users_last4_weeks * 4, 0) as actions_per_user,
  key_actions_per_user_last52_weeks as actions_per_user_last52_weeks,
  key_actions_last4_weeks / nullif(key_actions_previous4_weeks, 0) - 1 as actions_change_four_weeks,
  ($as_of - last_usage_week - 7) // 7 as quiet_weeks,
  -- support
  open_tickets, urgent_open_tickets, open_dispute,
  tickets_last30_days, tickets_last90_days, tickets_last180_days,
  tickets_last90_days / sqrt(seats) as tickets_for_size,
  grave_tickets_last90_days, slow_replies_last90_days, reopened_last90_days, low_csat_last90_days,
  csat_mean_last180_days, oldest_open_ticket_days,
  -- voices
  last_nps_average, last_nps_lowest, voices,
  $as_of - last_nps_on as days_since_answer,
  score_mean_last90_days,
  score_mean_last90_days - score_mean_before as score_change,
  score_mean_before,
  -- A mean of few answers is drawn towards the middle of the scale's usual answers: of two, half-way.
  (coalesce(score_mean_ever * answers_ever, 0) + 2 * 7.5) / (coalesce(answers_ever, 0) + 2) as score_mean_ever, answers_ever,
  answers_last180_days, detractors_unanswered,
  invitations_answered_last365_days / nullif(invitations_last365_days, 0) as response_rate,
  -- people and programme
  contacts_total, champions, contacts_opted_out, referrals_valid, referrals_valid_last365_days, rewards_late, asks_last90_days
from base
