-- grain: account that ends, or whose revenue falls to zero, in the 90 days after a date: what the churn model learns to foretell
-- reads: core.accounts, core.subscriptions
-- units: happened_on: the first such day, in the configured zone; of revenue the first of the month
-- Looks ahead of $as_of on purpose; a date whose 90 days are not over has no outcomes. A month without a row says nothing.
select account_id as entity_id, min(day) as happened_on
from (
  select account_id, ended_on as day from core.accounts
  union all select account_id, month from core.subscriptions where mrr_minor = 0
)
where day > $as_of and day <= $as_of + 90
group by account_id
