-- severity: soft
-- reads: core.accounts
-- do: Export accounts together with the other tables; until then those rows count, but the account is never listed.
select count(*) || ' accounts are mentioned that accounts does not have, for example ' || min(account_id) as problem
from core.accounts
where is_stub
having count(*) > 0
