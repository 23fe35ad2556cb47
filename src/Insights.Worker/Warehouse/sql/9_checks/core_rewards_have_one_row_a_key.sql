-- severity: hard
-- reads: core.rewards
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'rewards: key ' || reward_id || ' stands ' || count(*) || ' times' as problem
from core.rewards
group by reward_id
having count(*) > 1
