-- grain: contact who submits a valid referral in the 90 days after a date: what the advocacy model learns to foretell
-- reads: core.referrals
-- units: happened_on: day of the first of them, in the configured zone
-- Looks ahead of $as_of on purpose; a date whose 90 days are not over has no outcomes. Valid as known on the run's date.
select referrer_contact_id as entity_id, min(local_date(submitted_at)) as happened_on
from core.referrals
where invalid_reason is null and submitted_at >= end_of_day($as_of) and submitted_at < end_of_day($as_of + 90)
group by referrer_contact_id
