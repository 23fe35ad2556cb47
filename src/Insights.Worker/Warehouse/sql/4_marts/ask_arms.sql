-- grain: account with contacts in the list's experiment; a contact without a known account is one of its own
-- reads: core.asks, core.referrals
-- units: numbers of asks and holdings out of 90 to 455 days before the as-of date, and of those followed by a valid referral within 90 days
-- Counted as drawn: who was held out and asked all the same stays among those held out.
with drawn as (
  select a.held_out, coalesce(a.account_id, 'contact ' || a.contact_id) as account, exists (
    select 1 from core.referrals as r
    where r.referrer_contact_id = a.contact_id and r.invalid_reason is null
      and r.submitted_at >= a.asked_at and r.submitted_at < a.asked_at + interval 90 day) as referred
  from core.asks as a
  where a.asked_on <= $as_of - 90 and a.asked_on > $as_of - 455
    and (a.held_out or not exists (
      select 1 from core.asks as h
      where h.held_out and h.contact_id = a.contact_id and h.asked_on <= a.asked_on and h.asked_on > a.asked_on - 90))
)
select
  account,
  count(*) filter (where not held_out) as asked,
  count(*) filter (where not held_out and referred) as asked_who_referred,
  count(*) filter (where held_out) as held_out,
  count(*) filter (where held_out and referred) as held_out_who_referred
from drawn
group by account
