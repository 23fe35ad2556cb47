-- grain: survey, period, cluster (account or person) and role
-- reads: marts.nps_answers
-- units: numbers of answers; mrr_minor in the reporting currency's minor units
select
  survey, period, cluster, role, any_value(account_id) as account_id, any_value(industry) as industry, any_value(mrr_minor) as mrr_minor,
  count(*) filter (where band = 'promoter') as promoters,
  count(*) filter (where band = 'passive') as passives,
  count(*) filter (where band = 'detractor') as detractors
from marts.nps_answers
group by survey, period, cluster, role
