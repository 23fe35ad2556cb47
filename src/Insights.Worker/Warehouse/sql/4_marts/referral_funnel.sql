-- grain: period and programme
-- reads: core.referrals, marts.periods
-- units: numbers of valid referrals submitted in the period, by the stages they have reached on the as-of date
with valid as (
  select *,
    local_date(submitted_at) as submitted_on,
    coalesce(qualified_at < end_of_day($as_of), false) as is_qualified,
    coalesce(closed_at < end_of_day($as_of) and won, false) as is_won,
    coalesce(opportunity_at < end_of_day($as_of) or closed_at < end_of_day($as_of) and won, false) as is_opportunity
  from core.referrals
  where invalid_reason is null and submitted_at < end_of_day($as_of)
)
select
  p.period, v.programme,
  count(*) as submitted,
  count(*) filter (where is_qualified) as qualified,
  count(*) filter (where is_qualified and is_opportunity) as opportunity,
  count(*) filter (where is_qualified and is_won) as won
from valid as v
join marts.periods as p on v.submitted_on >= p.first_day and v.submitted_on < p.end_day
group by p.period, v.programme
