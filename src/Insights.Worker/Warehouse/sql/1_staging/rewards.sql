-- grain: reward
-- reads: raw.rewards
-- units: amount_minor in minor units of currency
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.rewards
qualify row_number() over (partition by reward_id order by _file_id desc, _line desc) = 1
