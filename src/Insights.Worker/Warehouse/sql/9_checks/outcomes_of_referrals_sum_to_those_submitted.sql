-- severity: hard
-- reads: marts.referral_funnel, marts.referral_waits
-- do: This is a fault in the program, not in your data: please report it with run.json.
-- Went on, ended otherwise and still waiting are all there is; those who went on are the funnel's.
select f.period || ', ' || f.programme || ': ' || f.submitted || ' submitted (' || f.qualified || ' qualified, ' || f.won || ' won), by outcome '
  || coalesce(w.submitted, 0) || ' (' || coalesce(w.qualified, 0) || ', ' || coalesce(w.won, 0) || ')' as problem
from marts.referral_funnel as f
full join (
  select
    period, programme,
    sum(referrals) filter (where step = 'qualified') as submitted,
    coalesce(sum(referrals) filter (where step = 'qualified' and outcome = 1), 0) as qualified,
    coalesce(sum(referrals) filter (where step = 'won' and outcome = 1), 0) as won
  from marts.referral_waits
  group by period, programme
) as w using (period, programme)
where f.submitted is distinct from w.submitted or f.qualified is distinct from w.qualified or f.won is distinct from w.won
