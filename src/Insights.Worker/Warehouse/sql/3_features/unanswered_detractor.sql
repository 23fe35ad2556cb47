-- grain: contact whose latest answer, of the last 90 days, was 0-6 and who has heard nothing since
-- reads: core.responses, core.tickets, core.asks, features.contact
-- units: score 0-10; days in the configured zone
-- Heard: somebody replied to a ticket of theirs, or wrote to them with an ask.
with latest as (
  select *
  from core.responses
  where contact_id is not null and score is not null and responded_on <= $as_of and responded_on > $as_of - 90
  qualify row_number() over (partition by contact_id order by responded_at desc, response_id desc) = 1
), heard as (
  select contact_id, first_replied_at as heard_at from core.tickets where first_replied_at < end_of_day($as_of)
  union all
  select contact_id, asked_at from core.asks where not held_out and asked_at < end_of_day($as_of)
), last_heard as (
  select contact_id, max(heard_at) as heard_at from heard where contact_id is not null group by contact_id
)
select
  l.contact_id, k.account_id, l.survey, l.score, l.responded_on as answered_on, $as_of - l.responded_on as days_waiting,
  l.comment, l.language
from latest as l
join features.contact as k using (contact_id)
left join last_heard as h using (contact_id)
where l.band = 'detractor' and (h.heard_at is null or h.heard_at <= l.responded_at)
