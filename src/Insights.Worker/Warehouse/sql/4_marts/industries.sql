-- grain: industry as the accounts write it
-- reads: features.account
-- units: -
-- "Retail", "retail " and "RETAIL" are one segment, under the spelling that comes first.
select industry, min(trim(industry)) over (partition by segment_key(industry)) as segment
from (select distinct industry from features.account where segment_key(industry) not in ('', 'industry_not_known'))
