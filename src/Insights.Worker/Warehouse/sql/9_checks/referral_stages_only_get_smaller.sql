-- severity: hard
-- reads: marts.referral_funnel
-- do: This is a fault in the program, not in your data: please report it with run.json.
select programme || ': ' || submitted || ' submitted, ' || qualified || ' qualified, ' || won || ' won' as problem
from marts.referral_funnel
where qualified > submitted or won > qualified or matured_won > matured_decided or matured_decided > matured_qualified or matured_qualified > matured_submitted
