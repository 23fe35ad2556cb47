-- grain: valid referral won in a period
-- reads: core.referrals, marts.periods
-- units: days: whole days from submission to the close; value_minor: first-year value in the reporting currency's minor units, null where not known
select
  p.period, r.programme, r.referral_id, local_date(r.closed_at) as closed_on, r.currency,
  greatest(local_date(r.closed_at) - local_date(r.submitted_at), 0) as days, r.deal_value_minor as value_minor, r.rate_missing
from core.referrals as r
join marts.periods as p on local_date(r.closed_at) >= p.first_day and local_date(r.closed_at) < p.end_day
where r.won and r.invalid_reason is null and r.closed_at < end_of_day($as_of)
