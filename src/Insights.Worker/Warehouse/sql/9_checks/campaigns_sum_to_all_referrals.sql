-- severity: hard
-- reads: marts.campaigns, marts.referral_funnel
-- do: This is a fault in the program, not in your data: please report it with run.json.
select f.period || ', ' || f.programme || ': campaigns sum to ' || coalesce(c.referrals, 0) || ' referrals, the funnel has ' || coalesce(f.submitted, 0) as problem
from marts.referral_funnel as f
full join (select period, programme, sum(referrals) as referrals from marts.campaigns group by period, programme) as c using (period, programme)
where f.submitted is distinct from c.referrals
