-- severity: hard
-- reads: core.subscriptions
-- do: This is a fault in the program, not in your data: please report it with run.json.
select account_id || ', ' || month || ' stands ' || count(*) || ' times' as problem
from core.subscriptions
group by account_id, month
having count(*) > 1
