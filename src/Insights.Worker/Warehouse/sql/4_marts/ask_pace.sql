-- grain: arm of the list's experiment: asked, or held out
-- reads: core.asks
-- units: weeks: those of the year before with asks whose 90 days are over; first_in_weeks: until the first ask's are, null once one's are
select
  held_out,
  count(distinct date_trunc('week', asked_on)) filter (where asked_on <= $as_of - 90 and asked_on > $as_of - 455) as weeks,
  case when min(asked_on) > $as_of - 90 then cast(ceil((min(asked_on) + 90 - $as_of) / 7.0) as integer) end as first_in_weeks
from core.asks
where asked_on <= $as_of and asked_at <= end_of_day($as_of)
group by held_out
