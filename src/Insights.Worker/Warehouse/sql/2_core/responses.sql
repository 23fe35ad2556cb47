-- grain: answer to a survey
-- reads: staging.responses, core.contacts
-- units: responded_at UTC; score 0-10; csat_score 1-5
-- An answer that names only an e-mail belongs to the contact with that e-mail, the earliest of several; with neither it is anonymous.
with by_email as (
  select email_key, arg_min(contact_id, (coalesce(known_on, date '1900-01-01'), contact_id)) as contact_id
  from core.contacts where email_key is not null group by email_key
), answers as (
  select r.*, coalesce(r.contact_id, by_email.contact_id) as answered_by
  from staging.responses as r
  left join by_email on by_email.email_key = case when r.contact_id is null then normal_email(r.email) end
)
select
  a.response_id, a.answered_by as contact_id, c.account_id, c.role, coalesce(c.is_stub, false) as contact_is_stub,
  a.survey, a.invitation_id, a.responded_at, local_date(a.responded_at) as responded_on,
  a.nps_score as score, nps_band(a.nps_score) as band, a.csat_score,
  a.comment, coalesce(a.language, c.language) as language, a.channel, a.told_count
from answers as a
left join core.contacts as c on c.contact_id = a.answered_by
