-- grain: account and ISO week
-- reads: raw.usage
-- units: users and actions counted in the week
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.usage
qualify row_number() over (partition by account_id, week order by _file_id desc, _line desc) = 1
