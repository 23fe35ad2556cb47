-- severity: hard
-- reads: marts.referrals_by_referrer, marts.programme_costs
-- do: This is a fault in the program, not in your data: please report it with run.json.
select period || ': referrers got ' || by_referrer || ', the programme paid ' || in_total || ' (minor units)' as problem
from (
  select period, sum(rewards_minor) as by_referrer from marts.referrals_by_referrer group by period
) join (
  select period, sum(amount_minor) as in_total from marts.programme_costs where kind = 'rewards' group by period
) using (period)
where by_referrer <> in_total
