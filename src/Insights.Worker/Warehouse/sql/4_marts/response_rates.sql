-- grain: survey
-- reads: core.invitations, marts.nps_windows
-- units: numbers of people invited in the survey's window, and of those who answered by the as-of date
select
  i.survey, count(distinct i.contact_id) as invited,
  count(distinct i.contact_id) filter (where i.answered_at < end_of_day($as_of)) as answered
from core.invitations as i
join marts.nps_windows as w using (survey)
where i.sent_on <= w.last_day and i.sent_on > w.last_day - 90
group by i.survey
