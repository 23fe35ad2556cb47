-- grain: promise of the programme that is open on the as-of date and overdue
-- reads: marts.service_levels, core.referrals, core.contacts
-- units: since_on: day in the configured zone; days: whole days waited up to the as-of date; place: 1 waits longest
select
  s.level, coalesce(s.reward_id, s.referral_id) as id, s.referral_id, r.referee_company,
  coalesce(c.name, r.referrer_contact_id) as referrer, s.since_on, $as_of - s.since_on as days,
  row_number() over (order by s.since_on, s.level, s.id) as place
from marts.service_levels as s
left join core.referrals as r using (referral_id)
left join core.contacts as c on c.contact_id = r.referrer_contact_id
where s.state = 'overdue'
