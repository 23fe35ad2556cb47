-- grain: ticket
-- reads: raw.tickets
-- units: instants UTC
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.tickets
qualify row_number() over (partition by ticket_id order by _file_id desc, _line desc) = 1
