-- grain: invitation to a survey
-- reads: staging.invitations, core.responses
-- units: sent_at UTC
-- Answered by the answer that names it, else by the contact's next answer to that survey within 30 days.
with named as (
  select invitation_id, min(responded_at) as answered_at
  from core.responses where invitation_id is not null group by invitation_id
), following as (
  select i.invitation_id, min(r.responded_at) as answered_at
  from staging.invitations as i
  join core.responses as r
    on r.contact_id = i.contact_id and r.survey = i.survey and r.invitation_id is null
   and r.responded_at >= i.sent_at and r.responded_at < i.sent_at + interval 30 day
  group by i.invitation_id
)
select
  i.invitation_id, i.contact_id, i.survey, i.channel, i.sent_at, local_date(i.sent_at) as sent_on,
  coalesce(named.answered_at, following.answered_at) as answered_at
from staging.invitations as i
left join named using (invitation_id)
left join following using (invitation_id)
