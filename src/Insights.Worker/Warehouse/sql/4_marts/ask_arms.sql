-- grain: arm of the list's experiment: asked, or held out
-- reads: core.asks, core.referrals
-- units: numbers of asks made 90 to 455 days before the as-of date, and of those followed by a valid referral within 90 days
select
  a.held_out,
  count(*) as asks,
  count(*) filter (where exists (
    select 1 from core.referrals as r
    where r.referrer_contact_id = a.contact_id and r.invalid_reason is null
      and r.submitted_at >= a.asked_at and r.submitted_at < a.asked_at + interval 90 day)) as referred,
  count(distinct date_trunc('week', a.asked_on)) as weeks
from core.asks as a
where a.asked_on <= $as_of - 90 and a.asked_on > $as_of - 455
group by a.held_out
