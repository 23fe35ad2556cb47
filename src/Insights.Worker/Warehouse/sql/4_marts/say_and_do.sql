-- grain: one row
-- reads: core.responses, core.referrals
-- units: numbers of people. Promoters: gave 9 or 10 between 540 and 180 days before the as-of date; referred within 180 days of it
with promoters as (
  select contact_id, min(responded_at) as said_at
  from core.responses
  where survey = 'relationship' and band = 'promoter' and contact_id is not null
    and responded_on <= $as_of - 180 and responded_on > $as_of - 540
  group by contact_id
)
select
  count(*) as promoters,
  count(*) filter (where exists (
    select 1 from core.referrals as r
    where r.referrer_contact_id = p.contact_id and r.invalid_reason is null
      and r.submitted_at >= p.said_at and r.submitted_at < p.said_at + interval 180 day)) as referred
from promoters as p
