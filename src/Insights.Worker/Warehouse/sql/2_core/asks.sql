-- grain: ask, or contact whom an earlier week's list held out
-- reads: staging.asks, core.contacts, lists.history
-- units: instants UTC; known_on: the day from which a list may know of it, in the configured zone
-- Whom an earlier week's list held out was held out, whether or not the inbox repeats it: from the end of the list's day on, because
-- what was known that day made the list. The list of the run's own week never counts: made again it would stop whom it holds out.
with recorded as (
  select
    ask_id, contact_id, asked_at, local_date(asked_at) as asked_on, local_date(asked_at) as known_on, asked_by, channel, variant,
    coalesce(outcome, 'pending') as outcome, outcome_at, coalesce(held_out, false) as held_out
  from staging.asks
), listed as (
  select
    'list/' || strftime(l.as_of, '%Y-%m-%d') || '/' || l.contact_id as ask_id, l.contact_id,
    end_of_day(l.as_of) as asked_at, l.as_of as asked_on, cast(date_trunc('week', l.as_of) as date) + 7 as known_on, null as asked_by, l.channel, l.variant,
    'pending' as outcome, null as outcome_at, true as held_out
  from lists.history as l
  where l.held_out and l.as_of < date_trunc('week', $as_of)
), held_out as (
  select * from listed
  where ask_id not in (select ask_id from recorded)
    and not exists (
      -- The same holding out, told by the inbox too; a contact is held out once in 90 days at most.
      select 1 from recorded as r
      where r.held_out and r.contact_id = listed.contact_id and r.asked_at < end_of_day($as_of)
        and r.asked_on >= listed.asked_on and r.asked_on < listed.asked_on + 90)
)
select
  a.ask_id, a.contact_id, c.account_id, a.asked_at, a.asked_on, a.known_on, a.asked_by, a.channel, a.variant, a.outcome, a.outcome_at, a.held_out
from (select * from recorded union all by name select * from held_out) as a
left join core.contacts as c using (contact_id)
