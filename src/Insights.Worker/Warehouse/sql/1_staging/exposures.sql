-- grain: experiment and contact
-- reads: raw.exposures
-- units: instants UTC; predicted_uptake a share; has_two_variants: whether its rows name more than one variant
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *, min(variant) over same <> max(variant) over same as has_two_variants
from raw.exposures
window same as (partition by experiment, contact_id)
qualify row_number() over (partition by experiment, contact_id order by _file_id desc, _line desc) = 1
