-- grain: period and account (null: people whose account is not known)
-- reads: core.responses, marts.periods
-- units: people by their latest answer to the programme survey that has a csat_score, in the period; satisfied: 4 or 5 of 5
with latest as (
  select p.period, r.account_id, r.csat_score
  from core.responses as r
  join marts.periods as p on r.responded_on >= p.first_day and r.responded_on < p.end_day
  where r.survey = 'programme' and r.csat_score is not null and r.responded_on <= $as_of
  qualify row_number() over (partition by p.period, coalesce(r.contact_id, 'anonymous ' || r.response_id) order by r.responded_at desc, r.response_id desc) = 1
)
select period, account_id, count(*) as people, count(*) filter (where csat_score >= 4) as satisfied
from latest
group by period, account_id
