-- grain: account as of a date, stubs included
-- reads: staging.accounts, core.contacts, staging.tickets, staging.subscriptions, staging.usage
-- units: -
-- An account that other rows only mention is kept as a stub: counted under data quality, never listed.
-- Mentions after $as_of make no stub; a week is known when its Sunday is over.
with mentioned as (
  select account_id from core.contacts where known_on is null or known_on <= $as_of
  union select account_id from staging.tickets where opened_at < end_of_day($as_of)
  union select account_id from staging.subscriptions where month <= $as_of
  union select account_id from staging.usage where week <= $as_of - 6
)
select
  account_id, name, normal_domain(domain) as domain, normal_company(name) as company_key,
  industry, employees, upper(country) as country, plan, owner_email, status, started_on, ended_on,
  case when referred_by_referral_id is not null then 'referral' else acquired_channel end as acquired_channel,
  referred_by_referral_id, false as is_stub
from staging.accounts
union all by name
select account_id, account_id as name, true as is_stub
from mentioned
where account_id is not null and account_id not in (select account_id from staging.accounts)
