-- severity: hard
-- reads: marts.acquisition, core.accounts
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'channels sum to ' || by_channel || ' new customers, accounts to ' || in_accounts as problem
from (
  select coalesce(sum(new_customers), 0) as by_channel from marts.acquisition where period = 'now'
) cross join (
  select count(*) as in_accounts from core.accounts
  where not is_stub and status <> 'trial' and started_on >= $period_start and started_on < $period_end
)
where by_channel <> in_accounts
