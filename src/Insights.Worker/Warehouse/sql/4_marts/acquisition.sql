-- grain: channel and period
-- reads: marts.dated_spend, core.accounts, core.rewards, marts.periods
-- units: money in the reporting currency's minor units; period: the report's twelve whole months, and the twelve before
-- Cost: media and sales; for the referral programme everything it costs, rewards of both sides included, and null where its own cost is not recorded:
-- rewards alone would make a referred customer look cheap.
with spent as (
  select
    m.period, s.channel,
    sum(s.amount_minor) filter (where s.channel = 'referral' or s.kind in ('media', 'sales')) as spend_minor,
    count(distinct s.month) as months_with_spend,
    count(*) filter (where s.rate_missing) as amounts_without_rate
  from marts.dated_spend as s
  join marts.periods as m on s.counts_in >= m.first_day and s.counts_in < m.end_day
  group by m.period, s.channel
), rewarded as (
  select m.period, 'referral' as channel, sum(w.amount_minor) as rewards_minor,
    count(*) filter (where w.rate_missing) as rewards_without_rate
  from core.rewards as w
  join marts.periods as m on w.earned_on >= m.first_day and w.earned_on < m.end_day
  where coalesce(w.programme, 'customer') = 'customer' and (w.voided_at is null or w.voided_at >= end_of_day($as_of))
  group by m.period
), won as (
  select m.period, coalesce(a.acquired_channel, 'not known') as channel, count(*) as new_customers
  from core.accounts as a
  join marts.periods as m on a.started_on >= m.first_day and a.started_on < m.end_day
  where not a.is_stub and a.status <> 'trial'
  group by m.period, coalesce(a.acquired_channel, 'not known')
)
select
  period, channel, spend_minor, rewards_minor,
  spend_minor + coalesce(rewards_minor, 0) as cost_minor,
  coalesce(new_customers, 0) as new_customers,
  coalesce(months_with_spend, 0) as months_with_spend,
  coalesce(amounts_without_rate, 0) + coalesce(rewards_without_rate, 0) as amounts_without_rate
from spent
full join rewarded using (period, channel)
full join won using (period, channel)
