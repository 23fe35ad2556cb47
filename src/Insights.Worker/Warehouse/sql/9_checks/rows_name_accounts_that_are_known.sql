-- severity: soft
-- reads: core.accounts
-- do: Export accounts together with the other tables; until then those rows count, but the account is never listed.
select 'accounts that other files mention but accounts does not have: ' || count(*) || ', for example ' || min(account_id) as problem
from core.accounts
where is_stub
having count(*) > 0
