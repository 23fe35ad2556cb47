-- severity: hard
-- reads: core.accounts
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'accounts: key ' || account_id || ' stands ' || count(*) || ' times' as problem
from core.accounts
group by account_id
having count(*) > 1
