-- grain: answer
-- reads: raw.responses
-- units: responded_at UTC; nps_score 0-10; csat_score 1-5
-- The same key may come again in a later file or line: the last one is the correction that counts.
select *
from raw.responses
qualify row_number() over (partition by response_id order by _file_id desc, _line desc) = 1
