-- grain: referral
-- reads: staging.referrals, core.accounts, core.contacts, core.fx_rates
-- units: instants UTC; deal_value_minor in minor units of the reporting currency at the closing day's rate
-- Valid: through the programme's mechanism, with contact data, not already a customer, introduced within 90 days,
-- and the first valid claim on that company. Only the introduction is judged by what comes later, so a referral is
-- valid from valid_from (when no earlier claim stands in its way any more; null: never) until valid_until (null: open).
-- invalid_reason is what is known on the as-of date.
with claims as (
  select
    r.*,
    coalesce(normal_domain(r.referee_domain), nullif(split_part(normal_email(r.referee_email), '@', 2), '')) as domain_key,
    normal_email(r.referee_email) as email_key,
    normal_company(r.referee_company) as company_key
  from staging.referrals as r
), customers as (
  select domain, min(started_on) as started_on
  from core.accounts where domain is not null and not is_stub group by domain
), judged as (
  select
    claims.*,
    case
      when mechanism is null then 'not through the programme'
      when referee_email is null and referee_domain is null then 'no contact data'
      when customers.started_on <= local_date(submitted_at) then 'already a customer'
    end as own_fault,
    case when first_contacted_at > submitted_at + interval 90 day then first_contacted_at end as late_from
  from claims
  left join customers on customers.domain = normal_domain(claims.referee_domain)
), claimed as (
  -- Until when an earlier claim on the same company holds: for ever, unless its own introduction comes too late.
  select
    judged.*,
    case when own_fault is null then greatest(
      submitted_at,
      case when email_key is not null then max(coalesce(late_from, 'infinity')) over (
        partition by own_fault is null, email_key order by submitted_at, referral_id rows between unbounded preceding and 1 preceding) end,
      case when normal_domain(referee_domain) is not null then max(coalesce(late_from, 'infinity')) over (
        partition by own_fault is null, normal_domain(referee_domain) order by submitted_at, referral_id rows between unbounded preceding and 1 preceding) end,
      case when company_key is not null then max(coalesce(late_from, 'infinity')) over (
        partition by own_fault is null, company_key order by submitted_at, referral_id rows between unbounded preceding and 1 preceding) end
    ) end as free_from
  from judged
)
select
  r.referral_id, r.referrer_contact_id, c.account_id as referrer_account_id, coalesce(r.programme, 'customer') as programme,
  r.referee_company, r.domain_key as referee_domain, r.mechanism, r.introduction, r.channel, r.campaign, r.experiment, r.variant,
  r.submitted_at, r.first_contacted_at, r.qualified_at, r.opportunity_at, r.closed_at,
  r.disqualified_at, r.disqualified_reason, r.won, r.new_account_id,
  r.currency,
  to_reporting(r.deal_value_minor, fx.minor_rate) as deal_value_minor,
  r.deal_value_minor is not null and fx.minor_rate is null as rate_missing,
  case when r.free_from < 'infinity' then r.free_from end as valid_from,
  r.late_from as valid_until,
  coalesce(
    r.own_fault,
    case when r.late_from < end_of_day($as_of) then 'introduced after more than 90 days' end,
    case when r.free_from >= end_of_day($as_of) and r.free_from > r.submitted_at then 'claimed before by someone else' end) as invalid_reason
from claimed as r
left join core.contacts as c on c.contact_id = r.referrer_contact_id
asof left join core.fx_rates as fx
  on fx.currency = r.currency and fx.date <= local_date(coalesce(r.closed_at, r.submitted_at))
