-- grain: period and kind of cost
-- reads: core.spend, core.rewards, marts.periods
-- units: amount_minor in the reporting currency's minor units
select m.period, s.kind, sum(s.amount_minor) as amount_minor, count(*) filter (where s.rate_missing) as amounts_without_rate
from core.spend as s
join marts.periods as m on s.month >= m.first_day and s.month < m.end_day
where s.channel = 'referral'
group by m.period, s.kind
union all
select m.period, 'rewards', sum(w.amount_minor), count(*) filter (where w.rate_missing)
from core.rewards as w
join marts.periods as m on w.earned_on >= m.first_day and w.earned_on < m.end_day
where coalesce(w.programme, 'customer') = 'customer' and (w.voided_at is null or w.voided_at >= end_of_day($as_of))
group by m.period
