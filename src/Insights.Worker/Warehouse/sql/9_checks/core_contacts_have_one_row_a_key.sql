-- severity: hard
-- reads: core.contacts
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'contacts: key ' || contact_id || ' stands ' || count(*) || ' times' as problem
from core.contacts
group by contact_id
having count(*) > 1
