-- grain: answer that counts: the latest of a contact in a survey's window, every anonymous one
-- reads: core.responses, marts.nps_windows, features.account, marts.industries
-- units: score 0-10; mrr_minor in the reporting currency's minor units
with windowed as (
  select
    r.*, case when r.responded_on > w.last_day - 90 then 'now' else 'before' end as period
  from core.responses as r
  join marts.nps_windows as w using (survey)
  where r.score is not null and r.responded_on <= w.last_day and r.responded_on > w.last_day - 180
), counted as (
  select *
  from windowed
  qualify row_number() over (
    partition by survey, period, coalesce(contact_id, 'anonymous ' || response_id)
    order by responded_at desc, response_id desc) = 1
)
select
  c.survey, c.period, c.response_id, c.contact_id, c.account_id, coalesce(c.role, 'not known') as role, c.score, c.band,
  coalesce(i.segment, 'industry not known') as industry, a.mrr_minor
from counted as c
left join features.account as a using (account_id)
left join marts.industries as i on i.industry = a.industry
