-- grain: programme
-- reads: core.referrals
-- units: numbers of referrals; the counts: submitted in the year up to the as-of date; the steps: see below
-- A step's denominator holds only referrals that had the time to make it, over a year: last month's would drag the rate.
with valid as (
  select *,
    submitted_at < end_of_day($as_of) and submitted_at >= end_of_day($as_of - 365) as in_year,
    submitted_at < end_of_day($as_of - 60) and submitted_at >= end_of_day($as_of - 60 - 365) as submitted_60_days_ago,
    submitted_at < end_of_day($as_of - 180) and submitted_at >= end_of_day($as_of - 180 - 365) as submitted_180_days_ago,
    qualified_at < end_of_day($as_of - 60) and qualified_at >= end_of_day($as_of - 60 - 365) as qualified_60_days_ago,
    qualified_at < end_of_day($as_of - 120) and qualified_at >= end_of_day($as_of - 120 - 365) as qualified_120_days_ago,
    coalesce(qualified_at < end_of_day($as_of), false) as is_qualified,
    coalesce(closed_at < end_of_day($as_of) and won, false) as is_won,
    coalesce(opportunity_at < end_of_day($as_of) or closed_at < end_of_day($as_of) and won, false) as is_opportunity
  from core.referrals
  where invalid_reason is null
)
select
  programme,
  count(*) filter (where in_year) as submitted,
  count(*) filter (where in_year and is_qualified) as qualified,
  count(*) filter (where in_year and is_qualified and is_opportunity) as opportunity,
  count(*) filter (where in_year and is_qualified and is_won) as won,
  count(*) filter (where submitted_60_days_ago) as submitted_60,
  count(*) filter (where submitted_60_days_ago and is_qualified) as submitted_60_qualified,
  count(*) filter (where qualified_60_days_ago) as qualified_60,
  count(*) filter (where qualified_60_days_ago and is_opportunity) as qualified_60_opportunity,
  count(*) filter (where qualified_120_days_ago) as qualified_120,
  count(*) filter (where qualified_120_days_ago and is_won) as qualified_120_won,
  count(*) filter (where submitted_180_days_ago) as submitted_180,
  count(*) filter (where submitted_180_days_ago and is_won) as submitted_180_won
from valid
group by programme
