-- grain: account as of a date
-- reads: core.accounts, core.contacts, core.responses, core.tickets, core.subscriptions, core.asks, staging.usage, features.unanswered_detractor
-- units: mrr in the reporting currency's minor units; days in the configured zone
-- Nothing that was known only after $as_of may enter.
with known as (
  select
    account_id, name as account, owner_email, industry, employees, country, plan, started_on, is_stub,
    case when ended_on <= $as_of then ended_on end as ended_on,
    case when ended_on <= $as_of then 'churned'
         -- A status is of the export's day: an account that ended later was still a customer.
         when status = 'churned' and ended_on > $as_of then 'active'
         else status end as status
  from core.accounts
  where started_on is null or started_on <= $as_of
), months as (
  select max(month) as latest from core.subscriptions where month <= $as_of
), revenue as (
  select
    account_id,
    sum(mrr_minor) filter (where month = latest) as mrr_minor,
    sum(mrr_minor) filter (where month = latest - interval 3 month) as mrr_three_months_ago_minor
  from core.subscriptions cross join months
  where month <= $as_of
  group by account_id
), weeks as (
  -- A week is known when its Sunday is over.
  select
    account_id, active_users, licensed_users, key_actions, week,
    week > $as_of - 6 - 28 as is_last_four,
    week > $as_of - 6 - 56 and week <= $as_of - 6 - 28 as is_four_before
  from staging.usage
  where week <= $as_of - 6
), use_of_product as (
  select
    account_id,
    avg(active_users) filter (where is_last_four) as active_users_last4_weeks,
    avg(active_users) filter (where is_four_before) as active_users_previous4_weeks,
    sum(key_actions) filter (where is_last_four) as key_actions_last4_weeks,
    arg_max(licensed_users, week) as licensed_users,
    max(week) filter (where active_users > 0) as last_usage_week
  from weeks
  group by account_id
), tickets as (
  select
    *, (solved_at is null or solved_at >= end_of_day($as_of)) and status is not null as is_open,
    opened_at >= end_of_day($as_of - 90) as is_recent
  from core.tickets
  where opened_at < end_of_day($as_of)
), support as (
  select
    account_id,
    count(*) filter (where is_open) as open_tickets,
    count(*) filter (where is_open and priority = 'urgent') as urgent_open_tickets,
    coalesce(bool_or(is_open and is_dispute), false) as open_dispute,
    count(*) filter (where is_recent) as tickets_last90_days,
    -- Neither has an instant of its own: they are known when the ticket is over.
    count(*) filter (where is_recent and not is_open and reopened_count > 0) as reopened_last90_days,
    count(*) filter (where is_recent and not is_open and csat_score <= 2) as low_csat_last90_days,
    $as_of - min(local_date(opened_at)) filter (where is_open) as oldest_open_ticket_days
  from tickets
  where account_id is not null
  group by account_id
), latest_answer as (
  select contact_id, account_id, score, responded_at, responded_on
  from core.responses
  where contact_id is not null and account_id is not null and survey = 'relationship' and score is not null
    and responded_at < end_of_day($as_of)
  qualify row_number() over (partition by contact_id order by responded_at desc, response_id desc) = 1
), voices as (
  select account_id, avg(score) as last_nps_average from latest_answer group by account_id
), waiting as (
  select account_id, count(*) as detractors_unanswered from features.unanswered_detractor group by account_id
), asked as (
  select account_id, count(distinct contact_id) as contacts_asked_this_quarter
  from core.asks
  where not held_out and asked_on >= date_trunc('quarter', $as_of) and asked_on <= $as_of
  group by account_id
), people as (
  select account_id, count(*) as contacts_total
  from core.contacts
  where account_id is not null and (known_on is null or known_on <= $as_of)
  group by account_id
)
select
  known.*,
  revenue.mrr_minor, revenue.mrr_three_months_ago_minor, coalesce(revenue.mrr_minor > 0, false) as paying_now,
  use_of_product.* exclude (account_id),
  coalesce(support.open_tickets, 0) as open_tickets,
  coalesce(support.urgent_open_tickets, 0) as urgent_open_tickets,
  coalesce(support.open_dispute, false) as open_dispute,
  coalesce(support.tickets_last90_days, 0) as tickets_last90_days,
  coalesce(support.reopened_last90_days, 0) as reopened_last90_days,
  coalesce(support.low_csat_last90_days, 0) as low_csat_last90_days,
  support.oldest_open_ticket_days,
  voices.last_nps_average,
  coalesce(waiting.detractors_unanswered, 0) as detractors_unanswered,
  coalesce(asked.contacts_asked_this_quarter, 0) as contacts_asked_this_quarter,
  coalesce(people.contacts_total, 0) as contacts_total
from known
left join revenue using (account_id)
left join use_of_product using (account_id)
left join support using (account_id)
left join voices using (account_id)
left join waiting using (account_id)
left join asked using (account_id)
left join people using (account_id)
