-- severity: hard
-- reads: raw.responses, raw.tickets, raw.referrals, raw.accounts, core.responses, core.tickets, core.referrals, core.accounts
-- do: This is a fault in the program, not in your data: please report it with run.json.
with loaded as (
  select 'responses' as table_name, count(distinct response_id) as keys from raw.responses
  union all select 'tickets', count(distinct ticket_id) from raw.tickets
  union all select 'referrals', count(distinct referral_id) from raw.referrals
  union all select 'accounts', count(distinct account_id) from raw.accounts
), used as (
  select 'responses' as table_name, count(*) as table_rows from core.responses
  union all select 'tickets', count(*) from core.tickets
  union all select 'referrals', count(*) from core.referrals
  union all select 'accounts', count(*) from core.accounts where not is_stub
)
select table_name || ': ' || keys || ' keys were loaded, ' || table_rows || ' rows are in use' as problem
from loaded join used using (table_name)
where keys <> table_rows
