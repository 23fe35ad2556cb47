-- grain: whether satisfied (7-10, or csat 4-5 where nothing else was asked), and number of people told
-- reads: core.responses
-- units: told: people; people: how many answered so, each by the latest answer of the twelve months up to the as-of date that says how many
with latest as (
  select score, csat_score, told_count
  from core.responses
  where told_count is not null and (score is not null or csat_score is not null) and responded_on <= $as_of and responded_on > $as_of - 365
  qualify row_number() over (partition by coalesce(contact_id, 'anonymous ' || response_id) order by responded_at desc, response_id desc) = 1
)
select coalesce(score >= 7, csat_score >= 4) as satisfied, told_count as told, count(*) as people
from latest
where told_count >= 0
group by satisfied, told
