-- grain: period, programme and campaign ("no campaign" for referrals without one), over valid referrals submitted in the period
-- reads: core.referrals, marts.periods, marts.campaign_names
-- units: numbers of referrals; old_enough: submitted 60 days or more before the as-of date, qualified_in_time: those of them that qualified within
--        60 days; won, revenue_minor: so far, first-year value in the reporting currency's minor units
select
  p.period, r.programme, coalesce(n.name, 'no campaign') as campaign,
  count(*) as referrals,
  count(*) filter (where local_date(r.submitted_at) <= $as_of - 60) as old_enough,
  count(*) filter (where local_date(r.submitted_at) <= $as_of - 60 and local_date(r.qualified_at) <= local_date(r.submitted_at) + 60) as qualified_in_time,
  count(*) filter (where r.won and r.closed_at < end_of_day($as_of)) as won,
  count(*) filter (where r.won and r.closed_at < end_of_day($as_of) and r.rate_missing) as won_without_rate,
  coalesce(sum(r.deal_value_minor) filter (where r.won and r.closed_at < end_of_day($as_of)), 0) as revenue_minor
from core.referrals as r
join marts.periods as p on local_date(r.submitted_at) >= p.first_day and local_date(r.submitted_at) < p.end_day
left join marts.campaign_names as n using (campaign)
where r.invalid_reason is null and r.submitted_at < end_of_day($as_of)
group by p.period, r.programme, coalesce(n.name, 'no campaign')
