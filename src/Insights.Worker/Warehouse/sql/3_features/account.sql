-- grain: account as of a date
-- reads: core.accounts, core.responses, core.subscriptions, core.tickets, core.asks, staging.usage, features.contact, features.unanswered_detractor
-- units: mrr in the reporting currency's minor units, billed in those of its own currency; days in the configured zone
-- Nothing that was known only after $as_of may enter.
with known as (
  select
    account_id, name as account, owner_email, industry, employees, country, plan, started_on, is_stub, acquired_channel,
    case when ended_on <= $as_of then ended_on end as ended_on,
    case when ended_on <= $as_of then 'churned'
         -- A status is of the export's day: an account that ended later was still a customer.
         when status = 'churned' and ended_on > $as_of then 'active'
         else status end as status
  from core.accounts
  where coalesce(started_on, known_on) is null or coalesce(started_on, known_on) <= $as_of
), months as (
  select max(month) as latest from core.subscriptions where month <= $as_of
), revenue as (
  select
    account_id,
    sum(mrr_minor) filter (where month = latest) as mrr_minor,
    max(billed_minor) filter (where month = latest) as billed_minor,
    max(currency) filter (where month = latest) as billed_currency,
    sum(mrr_minor) filter (where month = latest - interval 1 month) as mrr_one_month_ago_minor,
    sum(mrr_minor) filter (where month = latest - interval 3 month) as mrr_three_months_ago_minor,
    sum(mrr_minor) filter (where month = latest - interval 6 month) as mrr_six_months_ago_minor,
    sum(mrr_minor) filter (where month = latest - interval 12 month) as mrr_twelve_months_ago_minor
  from core.subscriptions cross join months
  where month <= $as_of
  group by account_id
), weeks as (
  -- A week is known when its Sunday is over.
  select
    account_id, active_users, licensed_users, key_actions, week,
    week > $as_of - 6 - 28 as is_last_four,
    week > $as_of - 6 - 56 and week <= $as_of - 6 - 28 as is_four_before,
    week > $as_of - 6 - 91 as is_last_thirteen
  from staging.usage
  where week <= $as_of - 6 and week > $as_of - 6 - 364
), use_of_product as (
  select
    account_id,
    avg(active_users) filter (where is_last_four) as active_users_last4_weeks,
    avg(active_users) filter (where is_four_before) as active_users_previous4_weeks,
    avg(active_users) filter (where not is_last_four and is_last_thirteen) as active_users_nine_weeks_before,
    avg(active_users) as active_users_last52_weeks,
    -- Users a week, for each week gone by: the least-squares line through the last thirteen weeks.
    round(regr_slope(active_users, datediff('day', week, $as_of) / -7.0) filter (where is_last_thirteen), 6) + 0 as active_users_slope,
    sum(key_actions) filter (where is_last_four) as key_actions_last4_weeks,
    sum(key_actions) filter (where is_four_before) as key_actions_previous4_weeks,
    sum(key_actions) / nullif(sum(active_users), 0) as key_actions_per_user_last52_weeks,
    count(*) as usage_weeks,
    arg_max(licensed_users, week) as licensed_users,
    max(week) filter (where active_users > 0) as last_usage_week
  from weeks
  group by account_id
), tickets as (
  select
    *, was_open(status, solved_at, $as_of) as is_open,
    opened_at >= end_of_day($as_of - 7) as is_of_the_week,
    opened_at >= end_of_day($as_of - 30) as is_of_the_month,
    opened_at >= end_of_day($as_of - 90) as is_recent,
    opened_at >= end_of_day($as_of - 180) as is_of_the_half_year,
    -- Nobody had replied by the day, or somebody had after so many hours.
    datediff('minute', opened_at, least(coalesce(first_replied_at, end_of_day($as_of)), end_of_day($as_of))) / 60.0 as hours_to_reply
  from core.tickets
  where opened_at < end_of_day($as_of)
    and (opened_at >= end_of_day($as_of - 180) or solved_at is null or solved_at >= end_of_day($as_of))
), support as (
  select
    account_id,
    count(*) filter (where is_open) as open_tickets,
    count(*) filter (where is_open and priority = 'urgent') as urgent_open_tickets,
    count(*) filter (where is_open and is_of_the_week) as opened_last7_days,
    count(*) filter (where is_open and is_of_the_week and priority = 'urgent') as urgent_opened_last7_days,
    coalesce(bool_or(is_open and is_dispute), false) as open_dispute,
    count(*) filter (where is_of_the_month) as tickets_last30_days,
    count(*) filter (where is_recent) as tickets_last90_days,
    count(*) filter (where is_of_the_half_year) as tickets_last180_days,
    count(*) filter (where is_recent and priority in ('high', 'urgent')) as grave_tickets_last90_days,
    count(*) filter (where is_recent and hours_to_reply > 24) as slow_replies_last90_days,
    avg(csat_score) filter (where is_of_the_half_year and not is_open) as csat_mean_last180_days,
    -- Neither has an instant of its own: they are known when the ticket is over.
    count(*) filter (where is_recent and not is_open and reopened_count > 0) as reopened_last90_days,
    count(*) filter (where is_recent and not is_open and csat_score <= 2) as low_csat_last90_days,
    $as_of - local_date(min(opened_at) filter (where is_open)) as oldest_open_ticket_days
  from tickets
  where account_id is not null
  group by account_id
), voices as (
  select
    account_id,
    avg(score) filter (where survey = 'relationship' and place = 1) as last_nps_average,
    sum(score) filter (where survey = 'relationship' and place = 1) as last_nps_sum,
    count(*) filter (where survey = 'relationship' and place = 1) as voices,
    min(score) filter (where survey = 'relationship' and place = 1) as last_nps_lowest,
    max(responded_on) filter (where survey = 'relationship' and place = 1) as last_nps_on,
    avg(score) filter (where responded_on > $as_of - 90) as score_mean_last90_days,
    avg(score) filter (where responded_on <= $as_of - 90 and responded_on > $as_of - 365) as score_mean_before,
    avg(score) as score_mean_ever,
    count(*) as answers_ever,
    count(*) filter (where responded_on > $as_of - 180) as answers_last180_days
  from (
    select
      r.survey, r.score, r.responded_on, known_contact.account_id,
      row_number() over (partition by r.contact_id, r.survey order by r.responded_at desc, r.response_id desc) as place
    from core.responses as r
    join features.contact as known_contact using (contact_id)
    where r.score is not null and r.responded_at < end_of_day($as_of) and known_contact.account_id is not null)
  group by account_id
), waiting as (
  select account_id, count(*) as detractors_unanswered from features.unanswered_detractor group by account_id
), asked as (
  select account_id, count(distinct contact_id) as contacts_asked_this_quarter
  from core.asks
  where not held_out and asked_on >= date_trunc('quarter', $as_of) and asked_on <= $as_of
  group by account_id
), asked_lately as (
  select account_id, count(*) as asks_last90_days
  from core.asks
  where not held_out and asked_on > $as_of - 90 and asked_on <= $as_of
  group by account_id
), people as (
  select
    account_id, count(*) as contacts_total,
    count(*) filter (where role = 'champion') as champions,
    count(*) filter (where opted_out_on is not null) as contacts_opted_out,
    sum(invitations_last365_days) as invitations_last365_days,
    sum(invitations_answered_last365_days) as invitations_answered_last365_days,
    sum(referrals_valid) as referrals_valid,
    sum(referrals_valid_last365_days) as referrals_valid_last365_days,
    sum(rewards_late) as rewards_late
  from features.contact
  where account_id is not null
  group by account_id
)
select
  known.*,
  revenue.* exclude (account_id), coalesce(revenue.mrr_minor > 0, false) as paying_now,
  -- A customer on the day: pays, or where nobody knows revenue is past its trial.
  not known.is_stub and known.ended_on is null and coalesce(known.status, '') <> 'churned'
    and case when exists (select 1 from core.subscriptions) then coalesce(revenue.mrr_minor > 0, false) else coalesce(known.status, '') <> 'trial' end as is_customer,
  use_of_product.* exclude (account_id),
  coalesce(support.open_tickets, 0) as open_tickets,
  coalesce(support.urgent_open_tickets, 0) as urgent_open_tickets,
  coalesce(support.opened_last7_days, 0) as opened_last7_days,
  coalesce(support.urgent_opened_last7_days, 0) as urgent_opened_last7_days,
  coalesce(support.open_dispute, false) as open_dispute,
  coalesce(support.tickets_last30_days, 0) as tickets_last30_days,
  coalesce(support.tickets_last90_days, 0) as tickets_last90_days,
  coalesce(support.tickets_last180_days, 0) as tickets_last180_days,
  coalesce(support.grave_tickets_last90_days, 0) as grave_tickets_last90_days,
  coalesce(support.slow_replies_last90_days, 0) as slow_replies_last90_days,
  coalesce(support.reopened_last90_days, 0) as reopened_last90_days,
  coalesce(support.low_csat_last90_days, 0) as low_csat_last90_days,
  support.csat_mean_last180_days,
  support.oldest_open_ticket_days,
  voices.* exclude (account_id, voices),
  coalesce(voices.voices, 0) as voices,
  coalesce(waiting.detractors_unanswered, 0) as detractors_unanswered,
  coalesce(asked.contacts_asked_this_quarter, 0) as contacts_asked_this_quarter,
  coalesce(asked_lately.asks_last90_days, 0) as asks_last90_days,
  coalesce(people.contacts_total, 0) as contacts_total,
  people.* exclude (account_id, contacts_total)
from known
left join revenue using (account_id)
left join use_of_product using (account_id)
left join support using (account_id)
left join voices using (account_id)
left join waiting using (account_id)
left join asked using (account_id)
left join asked_lately using (account_id)
left join people using (account_id)
