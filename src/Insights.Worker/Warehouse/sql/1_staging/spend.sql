-- grain: month, channel, kind and currency
-- reads: raw.spend
-- units: amount_minor in minor units of currency
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.spend
qualify row_number() over (partition by month, channel, kind, currency order by _file_id desc, _line desc) = 1
