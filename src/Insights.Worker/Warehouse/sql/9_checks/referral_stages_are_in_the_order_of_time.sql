-- severity: soft
-- reads: core.referrals
-- do: Check the instants of these referrals in the export.
select 'referral ' || referral_id || ': a later stage is dated before an earlier one' as problem
from core.referrals
where qualified_at < submitted_at or opportunity_at < qualified_at or closed_at < greatest(submitted_at, qualified_at, opportunity_at)
