-- grain: referral
-- reads: raw.referrals
-- units: instants UTC; deal_value_minor in minor units of currency
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.referrals
qualify row_number() over (partition by referral_id order by _file_id desc, _line desc) = 1
