-- grain: account
-- reads: raw.accounts
-- units: -
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.accounts
qualify row_number() over (partition by account_id order by _file_id desc, _line desc) = 1
