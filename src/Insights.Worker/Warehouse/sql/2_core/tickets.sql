-- grain: ticket
-- reads: staging.tickets, core.contacts
-- units: instants UTC; csat_score 1-5
select
  t.ticket_id, coalesce(t.account_id, c.account_id) as account_id, t.contact_id,
  t.opened_at, t.first_replied_at,
  -- Some exports close a ticket without saying when: then its last known instant is the best there is.
  case when t.status in ('solved', 'closed') then coalesce(t.solved_at, t.first_replied_at, t.opened_at) else t.solved_at end as solved_at,
  t.status, t.priority, t.category, t.csat_score, coalesce(t.reopened_count, 0) as reopened_count,
  t.subject, t.body, t.channel,
  coalesce(regexp_matches(lower(t.category), 'billing|invoice|dispute|refund|payment'), false) as is_dispute
from staging.tickets as t
left join core.contacts as c on c.contact_id = t.contact_id
