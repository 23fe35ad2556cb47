-- grain: account with revenue in the first of twelve months
-- reads: core.subscriptions, core.accounts
-- units: monthly revenue in the reporting currency's minor units; end_minor null where it is not known
with months as (
  select max(month) as last_month from core.subscriptions where month <= $as_of
), first_month as (
  select s.account_id, s.mrr_minor as start_minor
  from core.subscriptions as s cross join months
  where s.month = last_month - interval 12 month and s.mrr_minor > 0
), final_month as (
  select s.account_id, s.mrr_minor as end_minor
  from core.subscriptions as s cross join months
  where s.month = last_month
)
select
  f.account_id, f.start_minor,
  coalesce(l.end_minor, case when a.ended_on <= $as_of then 0 end) as end_minor
from first_month as f
left join final_month as l using (account_id)
left join core.accounts as a using (account_id)
