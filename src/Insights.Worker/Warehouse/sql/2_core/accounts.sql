-- grain: account, stubs included
-- reads: staging.accounts, staging.contacts, staging.tickets, staging.subscriptions, staging.usage
-- units: -
-- An account that other rows only mention is kept as a stub: counted under data quality, never listed.
with mentioned as (
  select account_id from staging.contacts
  union select account_id from staging.tickets
  union select account_id from staging.subscriptions
  union select account_id from staging.usage
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
