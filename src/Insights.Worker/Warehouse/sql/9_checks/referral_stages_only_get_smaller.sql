-- severity: hard
-- reads: marts.referral_funnel
-- do: This is a fault in the program, not in your data: please report it with run.json.
select programme || ': ' || submitted || ' submitted, ' || qualified || ' qualified, ' || opportunity || ' opportunities, ' || won || ' won' as problem
from marts.referral_funnel
where qualified > submitted or opportunity > qualified or won > opportunity
  or submitted_60_qualified > submitted_60 or qualified_60_opportunity > qualified_60
  or qualified_120_won > qualified_120 or submitted_180_won > submitted_180
