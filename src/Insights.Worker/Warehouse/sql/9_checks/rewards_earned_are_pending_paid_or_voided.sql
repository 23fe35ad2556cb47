-- severity: hard
-- reads: marts.rewards, marts.periods, core.rewards
-- do: This is a fault in the program, not in your data: please report it with run.json.
-- By currency, in its own minor units: what was earned is what the rewards say, and every part of it stands somewhere.
select m.period || ', ' || m.currency || ': earned ' || m.earned || ', pending, paid and voided ' || m.parts || ', in the rewards ' || coalesce(w.earned, 0) as problem
from (
  select period, currency, sum(earned_owed) as earned, sum(pending_owed + paid_owed + voided_owed) as parts from marts.rewards group by period, currency
) as m
full join (
  select p.period, w.currency, sum(w.owed_minor) as earned
  from core.rewards as w
  join marts.periods as p on w.earned_on >= p.first_day and w.earned_on < p.end_day
  where w.earned_on <= $as_of
  group by p.period, w.currency
) as w using (period, currency)
where m.earned is distinct from w.earned or m.parts is distinct from m.earned
