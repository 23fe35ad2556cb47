-- severity: hard
-- reads: core.invitations
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'invitations: key ' || invitation_id || ' stands ' || count(*) || ' times' as problem
from core.invitations
group by invitation_id
having count(*) > 1
