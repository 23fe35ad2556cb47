-- grain: ask
-- reads: raw.asks
-- units: asked_at UTC
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.asks
qualify row_number() over (partition by ask_id order by _file_id desc, _line desc) = 1
