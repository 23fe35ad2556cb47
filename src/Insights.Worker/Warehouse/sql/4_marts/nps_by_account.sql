-- grain: survey, period, account and role; account_id null: people whose account is not known
-- reads: marts.nps_answers
-- units: numbers of answers; mrr_minor in the reporting currency's minor units
select
  survey, period, account_id, role, any_value(industry) as industry, any_value(mrr_minor) as mrr_minor,
  count(*) filter (where band = 'promoter') as promoters,
  count(*) filter (where band = 'passive') as passives,
  count(*) filter (where band = 'detractor') as detractors
from marts.nps_answers
group by survey, period, account_id, role
