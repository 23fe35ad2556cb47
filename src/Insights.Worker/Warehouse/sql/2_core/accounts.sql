-- grain: account as of a date, stubs included
-- reads: staging.accounts, core.contacts, staging.referrals, staging.tickets, staging.subscriptions, staging.usage
-- units: -
-- An account that other rows only mention is kept as a stub: counted under data quality, never listed.
-- Mentions after $as_of make no stub; a week is known when its Sunday is over. known_on: the day of a stub's first mention.
-- Either side may say that an account came by a referral: the account itself, or a referral closed by the day the account started.
with mentions as (
  select account_id, coalesce(account_known_on, known_on) as day from core.contacts
  union all select account_id, local_date(opened_at) from staging.tickets
  union all select account_id, month from staging.subscriptions
  union all select account_id, week + 6 from staging.usage
), mentioned as (
  -- A contact without any day was always there.
  select account_id, case when count(day) = count(*) then min(day) end as known_on
  from mentions
  where account_id is not null and (day is null or day <= $as_of)
  group by account_id
), introduced as (
  select new_account_id as account_id, arg_min(referral_id, (closed_at, referral_id)) as referral_id, local_date(min(closed_at)) as closed_on
  from staging.referrals
  where new_account_id is not null and closed_at is not null
  group by new_account_id
)
select
  account_id, name, normal_domain(domain) as domain, normal_company(name) as company_key,
  industry, employees, upper(country) as country, plan, owner_email, status, started_on, ended_on,
  case when referred_by_referral_id is not null or closed_on <= started_on then 'referral' else acquired_channel end as acquired_channel,
  coalesce(referred_by_referral_id, case when closed_on <= started_on then referral_id end) as referred_by_referral_id, false as is_stub
from staging.accounts
left join introduced using (account_id)
union all by name
select account_id, account_id as name, known_on, true as is_stub
from mentioned
where account_id not in (select account_id from staging.accounts)
