-- severity: hard
-- reads: core.referrals
-- do: This is a fault in the program, not in your data: please report it with run.json.
select 'referrals: key ' || referral_id || ' stands ' || count(*) || ' times' as problem
from core.referrals
group by referral_id
having count(*) > 1
