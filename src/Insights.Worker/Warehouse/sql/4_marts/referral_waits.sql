-- grain: period, programme, campaign, step, days waited and how the wait ended
-- reads: core.referrals, marts.periods
-- units: days: whole days in the configured zone; referrals: how many waited so; outcome: 1 went on, 2 ended otherwise, 0 still waiting on the as-of date
-- Valid referrals only. Steps: qualified and won, from submission, over those submitted in the period; opportunity_of_qualified and
-- won_of_qualified, from qualification, over those qualified in the period. What goes on can't end otherwise, and the reverse: competing risks.
with valid as (
  select
    *, local_date(submitted_at) as submitted_on,
    case when qualified_at < end_of_day($as_of) then local_date(qualified_at) end as qualified_on,
    case when opportunity_at < end_of_day($as_of) then local_date(opportunity_at) when won and closed_at < end_of_day($as_of) then local_date(closed_at) end as opportunity_on,
    case when won and closed_at < end_of_day($as_of) then local_date(closed_at) end as won_on,
    local_date(case when least(disqualified_at, case when not coalesce(won, false) then closed_at end) < end_of_day($as_of)
      then least(disqualified_at, case when not coalesce(won, false) then closed_at end) end) as ended_on
  from core.referrals
  where invalid_reason is null and submitted_at < end_of_day($as_of)
), waits as (
  select programme, campaign, submitted_on as began_on, 'qualified' as step, qualified_on as went_on, coalesce(ended_on, won_on) as ended_on from valid
  union all select programme, campaign, submitted_on, 'won', case when qualified_on is not null then won_on end, coalesce(ended_on, won_on) from valid
  union all select programme, campaign, qualified_on, 'opportunity_of_qualified', opportunity_on, ended_on from valid where qualified_on is not null
  union all select programme, campaign, qualified_on, 'won_of_qualified', won_on, ended_on from valid where qualified_on is not null
)
select
  p.period, w.programme, w.campaign, w.step,
  greatest(coalesce(w.went_on, w.ended_on, $as_of) - w.began_on, 0) as days,
  case when w.went_on is not null then 1 when w.ended_on is not null then 2 else 0 end as outcome,
  count(*) as referrals
from waits as w
join marts.periods as p on w.began_on >= p.first_day and w.began_on < p.end_day
group by p.period, w.programme, w.campaign, w.step, days, outcome
