-- severity: hard
-- reads: core.tickets
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'tickets: key ' || ticket_id || ' stands ' || count(*) || ' times' as problem
from core.tickets
group by ticket_id
having count(*) > 1
