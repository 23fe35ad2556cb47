-- severity: hard
-- reads: marts.referral_funnel
-- do: This is a fault in the program, not in your data: please report it with run.json.
select period || ', ' || programme || ': ' || submitted || ' submitted, ' || qualified || ' qualified, ' || opportunity || ' opportunities, ' || won || ' won' as problem
from marts.referral_funnel
where qualified > submitted or opportunity > qualified or won > opportunity
