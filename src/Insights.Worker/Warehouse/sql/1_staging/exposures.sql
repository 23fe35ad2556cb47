-- grain: experiment and contact
-- reads: raw.exposures
-- units: instants UTC; predicted_uptake a share
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.exposures
qualify row_number() over (partition by experiment, contact_id order by _file_id desc, _line desc) = 1
