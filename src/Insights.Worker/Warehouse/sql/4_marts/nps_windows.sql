-- grain: survey
-- reads: core.responses
-- units: last_day: the window's last day, in the configured zone; the window is 90 days long
-- The window ends on the as-of date. Where a survey has been silent for longer, it ends with its latest answer,
-- and the report says how old that is.
select
  survey,
  max(responded_on) as latest_answer,
  case when max(responded_on) > $as_of - 90 then $as_of else max(responded_on) end as last_day,
  max(responded_on) <= $as_of - 90 as is_old
from core.responses
where score is not null and responded_on <= $as_of
group by survey
