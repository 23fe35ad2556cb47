-- grain: period and kind of cost
-- reads: core.spend, core.rewards
-- units: amount_minor in the reporting currency's minor units
with months as (
  select 'now' as period, $period_start as first_day, $period_end as end_day
  union all
  select 'before', cast($period_start - interval 12 month as date), $period_start
)
select m.period, s.kind, sum(s.amount_minor) as amount_minor, count(*) filter (where s.rate_missing) as amounts_without_rate
from core.spend as s
join months as m on s.month >= m.first_day and s.month < m.end_day
where s.channel = 'referral'
group by m.period, s.kind
union all
select m.period, 'rewards', sum(w.amount_minor), count(*) filter (where w.rate_missing)
from core.rewards as w
join months as m on w.earned_on >= m.first_day and w.earned_on < m.end_day
where coalesce(w.programme, 'customer') = 'customer' and (w.voided_at is null or w.voided_at >= end_of_day($as_of))
group by m.period
