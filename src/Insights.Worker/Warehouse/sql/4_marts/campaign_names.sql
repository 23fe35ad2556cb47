-- grain: campaign as the referrals write it
-- reads: core.referrals, marts.periods
-- units: -
-- "Spring", "spring " and "SPRING" are one campaign, under the spelling that comes first. The twenty with most referrals of the report's periods
-- stand alone, the others together as "other campaigns".
with written as (
  select r.campaign, segment_key(r.campaign) as key, count(*) as referrals
  from core.referrals as r
  join marts.periods as p on local_date(r.submitted_at) >= p.first_day and local_date(r.submitted_at) < p.end_day
  where r.invalid_reason is null and segment_key(r.campaign) not in ('', 'no_campaign', 'other_campaigns')
  group by r.campaign
), ranked as (
  select key, min(trim(campaign)) as name, row_number() over (order by sum(referrals) desc, key) as place
  from written
  group by key
)
select w.campaign, case when r.place <= 20 then r.name else 'other campaigns' end as name
from written as w
join ranked as r using (key)
