-- grain: contact who gave 0-6 in the last 90 days and has heard nothing since, customers of today only
-- reads: features.unanswered_detractor, core.contacts, features.account
-- units: score 0-10; mrr_minor in the reporting currency's minor units
select
  d.contact_id, c.name as contact, c.email, d.account_id, a.account, a.owner_email,
  d.survey, d.score, d.answered_on, d.days_waiting, d.comment, d.language, a.mrr_minor
from features.unanswered_detractor as d
join core.contacts as c using (contact_id)
left join features.account as a on a.account_id = d.account_id
where coalesce(a.status, 'active') <> 'churned'
