-- grain: experiment, variant and week since assignment
-- reads: core.exposures, core.referrals
-- units: week: 0 are the first seven days; people: whose week is over; referred: of those, who made their first valid referral of the horizon in it
with first_referrals as (
  select e.experiment, e.contact_id, min(r.submitted_at) as submitted_at
  from core.exposures as e
  join core.referrals as r on r.referrer_contact_id = e.contact_id and r.submitted_at >= e.assigned_at and r.submitted_at < e.ends_at
  where r.invalid_reason is null and r.submitted_at < end_of_day($as_of)
  group by e.experiment, e.contact_id
)
select
  e.experiment, e.variant, w.week, count(*) as people,
  count(*) filter (where cast(floor((epoch(f.submitted_at) - epoch(e.assigned_at)) / 604800) as bigint) = w.week) as referred
from core.exposures as e
join (select unnest(range(0, 53)) as week) as w on w.week * 7 < e.horizon_days and e.assigned_on + cast(w.week as integer) * 7 + 6 <= $as_of
left join first_referrals as f using (experiment, contact_id)
group by e.experiment, e.variant, w.week
