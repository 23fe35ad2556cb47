-- severity: hard
-- reads: marts.nps_by_account, marts.nps_answers
-- do: This is a fault in the program, not in your data: please report it with run.json.
select survey || ', ' || period || ': bands sum to ' || banded || ', answers are ' || answers as problem
from (
  select survey, period, sum(promoters + passives + detractors) as banded from marts.nps_by_account group by survey, period
) join (
  select survey, period, count(*) as answers from marts.nps_answers group by survey, period
) using (survey, period)
where banded <> answers
