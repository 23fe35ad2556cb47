-- severity: soft
-- reads: core.referrals
-- do: Fill qualified_at of these referrals; until then they count neither as qualified nor as won in the funnel.
select 'referral ' || referral_id || ' was won on ' || local_date(closed_at) || ' and has no qualified_at' as problem
from core.referrals
where won and closed_at < end_of_day($as_of) and qualified_at is null and invalid_reason is null
