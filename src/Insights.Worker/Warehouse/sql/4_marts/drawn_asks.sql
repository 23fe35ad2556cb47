-- grain: ask or holding out in the list's experiment whose 90 days are over
-- reads: core.asks, core.referrals
-- units: referred: whether a valid referral followed within 90 days; days in the configured zone
-- Counted as drawn: who was held out and asked all the same stays among those held out. A contact without a known account is an account of its own.
select
  a.ask_id, a.contact_id, coalesce(a.account_id, 'contact ' || a.contact_id) as account, a.asked_on, a.held_out,
  exists (
    select 1 from core.referrals as r
    where r.referrer_contact_id = a.contact_id and r.invalid_reason is null
      and r.submitted_at >= a.asked_at and r.submitted_at < a.asked_at + interval 90 day) as referred
from core.asks as a
where a.asked_on <= $as_of - 90
  and (a.held_out or not exists (
    select 1 from core.asks as h
    where h.held_out and h.contact_id = a.contact_id and h.asked_on <= a.asked_on and h.asked_on > a.asked_on - 90))
