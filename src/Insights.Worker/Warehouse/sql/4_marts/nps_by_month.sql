-- grain: survey, month and account (null: people whose account is not known), for the twelve months up to the survey's window's end
-- reads: core.responses, marts.nps_windows
-- units: numbers of answers, the latest of a contact in a month
with answers as (
  select r.*, first_of_month(r.responded_on) as month
  from core.responses as r
  join marts.nps_windows as w using (survey)
  where r.score is not null and r.responded_on <= w.last_day
    and r.responded_on >= first_of_month(w.last_day) - interval 11 month
  qualify row_number() over (
    partition by survey, month, coalesce(r.contact_id, 'anonymous ' || r.response_id)
    order by r.responded_at desc, r.response_id desc) = 1
)
select
  survey, month, account_id,
  count(*) filter (where band = 'promoter') as promoters,
  count(*) filter (where band = 'passive') as passives,
  count(*) filter (where band = 'detractor') as detractors
from answers
group by survey, month, account_id
