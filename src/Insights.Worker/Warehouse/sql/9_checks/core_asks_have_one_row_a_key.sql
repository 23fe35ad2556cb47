-- severity: hard
-- reads: core.asks
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'asks: key ' || ask_id || ' stands ' || count(*) || ' times' as problem
from core.asks
group by ask_id
having count(*) > 1
