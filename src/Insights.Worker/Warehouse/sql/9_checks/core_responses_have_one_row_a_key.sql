-- severity: hard
-- reads: core.responses
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'responses: key ' || response_id || ' stands ' || count(*) || ' times' as problem
from core.responses
group by response_id
having count(*) > 1
