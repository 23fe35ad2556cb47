-- grain: experiment and fault
-- reads: core.exposures
-- units: contacts
-- What makes a test unreadable whatever it found. Two tests overlap on a contact when the second began within the horizon of the first.
select experiment, 'two variants of one contact' as fault, count(*) as contacts
from core.exposures where has_two_variants group by experiment
union all
select experiment, 'colleagues of one account in two variants', count(*)
from core.exposures as e
where (select count(distinct o.variant) from core.exposures as o where o.experiment = e.experiment and o.account = e.account) > 1
group by experiment
union all
select e.experiment, 'also in ' || o.experiment || ' at the same time', count(*)
from core.exposures as e
join core.exposures as o on o.contact_id = e.contact_id and o.experiment <> e.experiment and o.assigned_at < e.ends_at and e.assigned_at < o.ends_at
group by e.experiment, o.experiment
union all
select experiment, 'seen before it was assigned', count(*)
from core.exposures where first_exposed_at < assigned_at group by experiment
