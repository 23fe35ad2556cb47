-- grain: contact as of a date, stubs included
-- reads: staging.contacts, staging.responses, staging.tickets, staging.invitations, staging.referrals, staging.asks, staging.exposures
-- units: known_on: the day from which the contact was there, null where no file says; days in the configured zone
-- A contact that other rows only mention is kept as a stub; a ticket may still tell its account, from account_known_on.
-- Mentions after $as_of make no stub. Whoever did something before created_on was there before it.
with mentions as (
  select contact_id, null as account_id, responded_at as at_instant from staging.responses
  union all select contact_id, account_id, opened_at from staging.tickets
  union all select contact_id, null, sent_at from staging.invitations
  union all select referrer_contact_id, null, submitted_at from staging.referrals
  union all select contact_id, null, asked_at from staging.asks
  union all select contact_id, null, assigned_at from staging.exposures
), mentioned as (
  select
    contact_id, local_date(min(at_instant)) as first_seen_on,
    arg_min(account_id, (at_instant, account_id)) filter (where account_id is not null) as account_id,
    local_date(min(at_instant) filter (where account_id is not null)) as account_known_on
  from mentions
  where contact_id is not null and at_instant < end_of_day($as_of)
  group by contact_id
)
select
  c.contact_id, c.account_id, c.name, c.email, normal_email(c.email) as email_key, c.role, c.language,
  c.created_on, c.opted_out_on, least(c.created_on, m.first_seen_on) as known_on, false as is_stub
from staging.contacts as c
left join mentioned as m using (contact_id)
union all by name
select contact_id, account_id, account_known_on, first_seen_on as known_on, true as is_stub
from mentioned
where contact_id not in (select contact_id from staging.contacts)
