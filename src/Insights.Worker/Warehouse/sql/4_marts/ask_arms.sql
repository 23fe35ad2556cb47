-- grain: account with contacts in the list's experiment; a contact without a known account is one of its own
-- reads: marts.drawn_asks
-- units: numbers of asks and holdings out of 90 to 455 days before the as-of date, and of those followed by a valid referral within 90 days
select
  account,
  count(*) filter (where not held_out) as asked,
  count(*) filter (where not held_out and referred) as asked_who_referred,
  count(*) filter (where held_out) as held_out,
  count(*) filter (where held_out and referred) as held_out_who_referred
from marts.drawn_asks
where asked_on > $as_of - 455
group by account
