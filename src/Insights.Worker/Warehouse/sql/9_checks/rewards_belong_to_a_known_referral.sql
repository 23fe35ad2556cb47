-- severity: soft
-- reads: staging.rewards, staging.referrals
-- do: Export referrals together with rewards; the amount counts as programme cost, without a referrer.
select 'reward ' || reward_id || ' belongs to referral ' || referral_id || ', which referrals does not have' as problem
from staging.rewards
where referral_id not in (select referral_id from staging.referrals)
