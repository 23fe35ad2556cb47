-- severity: hard
-- reads: marts.rewards, marts.programme_costs
-- do: This is a fault in the program, not in your data: please report it with run.json.
select period || ': pending and paid are ' || m.owed || ', the programme''s rewards ' || coalesce(c.amount_minor, 0) || ' (minor units)' as problem
from (
  select period, sum(pending_minor + paid_minor) as owed from marts.rewards where programme = 'customer' group by period
) as m
left join (select period, amount_minor from marts.programme_costs where kind = 'rewards') as c using (period)
where m.owed <> coalesce(c.amount_minor, 0)
