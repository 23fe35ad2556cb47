-- grain: contact, stubs included
-- reads: staging.contacts, staging.responses, staging.tickets, staging.invitations, staging.referrals, staging.asks, staging.exposures
-- units: -
-- A contact that other rows only mention is kept as a stub; a ticket may still tell its account.
with mentioned as (
  select contact_id, null as account_id from staging.responses
  union all select contact_id, account_id from staging.tickets
  union all select contact_id, null from staging.invitations
  union all select referrer_contact_id, null from staging.referrals
  union all select contact_id, null from staging.asks
  union all select contact_id, null from staging.exposures
)
select
  contact_id, account_id, name, email, normal_email(email) as email_key, role, language,
  created_on, opted_out_on, false as is_stub
from staging.contacts
union all by name
select contact_id, min(account_id) as account_id, true as is_stub
from mentioned
where contact_id is not null and contact_id not in (select contact_id from staging.contacts)
group by contact_id
