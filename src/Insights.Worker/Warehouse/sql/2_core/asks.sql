-- grain: ask
-- reads: staging.asks, core.contacts
-- units: instants UTC
select
  a.ask_id, a.contact_id, c.account_id, a.asked_at, local_date(a.asked_at) as asked_on, a.asked_by, a.channel, a.variant,
  coalesce(a.outcome, 'pending') as outcome, a.outcome_at, coalesce(a.held_out, false) as held_out
from staging.asks as a
left join core.contacts as c using (contact_id)
