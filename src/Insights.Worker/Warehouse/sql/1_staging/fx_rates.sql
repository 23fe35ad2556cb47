-- grain: day and currency
-- reads: raw.fx_rates
-- units: units of the reporting currency for one unit
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.fx_rates
qualify row_number() over (partition by date, currency order by _file_id desc, _line desc) = 1
