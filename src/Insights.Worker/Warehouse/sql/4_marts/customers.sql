-- grain: account that is a customer on the as-of date
-- reads: features.account, core.referrals, marts.industries
-- units: mrr_minor in the reporting currency's minor units; referrals in the twelve months up to the as-of date
with referred as (
  select referrer_account_id as account_id, count(*) as referrals
  from core.referrals
  where invalid_reason is null and programme = 'customer'
    and submitted_at >= end_of_day($as_of - 365) and submitted_at < end_of_day($as_of)
  group by referrer_account_id
)
select a.account_id, coalesce(i.segment, 'industry not known') as industry, a.mrr_minor, coalesce(r.referrals, 0) as referrals
from features.account as a
left join referred as r using (account_id)
left join marts.industries as i using (industry)
where not a.is_stub and a.status in ('active', 'collections')
