-- grain: programme
-- reads: core.referrals
-- units: numbers of referrals; submitted within the report's twelve months, and the matured ones among a cohort of the same length
-- Matured: submitted at least 90 days before the as-of date, so that last month's referrals don't drag the rate.
with valid as (
  select *,
    submitted_at >= end_of_day($period_start - 1) and submitted_at < end_of_day($as_of) as in_period,
    submitted_at >= end_of_day($as_of - 90 - 365) and submitted_at < end_of_day($as_of - 90) as is_matured,
    qualified_at < end_of_day($as_of) as is_qualified,
    opportunity_at < end_of_day($as_of) as is_opportunity,
    closed_at < end_of_day($as_of) and won as is_won,
    closed_at < end_of_day($as_of) and not won as is_lost
  from core.referrals
  where invalid_reason is null
)
select
  programme,
  count(*) filter (where in_period) as submitted,
  count(*) filter (where in_period and is_qualified) as qualified,
  count(*) filter (where in_period and is_qualified and is_opportunity) as opportunity,
  count(*) filter (where in_period and is_qualified and is_won) as won,
  count(*) filter (where is_matured) as matured_submitted,
  count(*) filter (where is_matured and is_qualified) as matured_qualified,
  count(*) filter (where is_matured and is_qualified and (is_opportunity or is_won)) as matured_opportunity,
  count(*) filter (where is_matured and is_qualified and (is_won or is_lost)) as matured_decided,
  count(*) filter (where is_matured and is_qualified and is_won) as matured_won
from valid
group by programme
