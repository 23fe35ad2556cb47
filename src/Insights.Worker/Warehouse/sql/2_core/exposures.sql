-- grain: experiment and contact, assigned by the as-of date
-- reads: staging.exposures, core.contacts, settings.tests
-- units: instants UTC; days in the configured zone; ends_on: the last day on which a referral counts
-- A contact without a known account is an account of its own.
select
  e.experiment, e.contact_id, c.account_id, coalesce(c.account_id, 'contact ' || e.contact_id) as account, e.variant,
  e.assigned_at, local_date(e.assigned_at) as assigned_on, local_date(e.assigned_at) + t.horizon_days as ends_on, t.horizon_days,
  e.assigned_at + t.horizon_days * interval 1 day as ends_at,
  case when e.first_exposed_at < end_of_day($as_of) then e.first_exposed_at end as first_exposed_at, e.predicted_uptake, e.has_two_variants
from staging.exposures as e
left join core.contacts as c using (contact_id)
join settings.tests as t on t.experiment = coalesce((select s.experiment from settings.tests as s where s.experiment = e.experiment), '*')
where e.assigned_at < end_of_day($as_of)
