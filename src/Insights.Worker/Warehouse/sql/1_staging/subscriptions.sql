-- grain: account and month
-- reads: raw.subscriptions
-- units: mrr_minor in minor units of currency
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.subscriptions
qualify row_number() over (partition by account_id, month order by _file_id desc, _line desc) = 1
