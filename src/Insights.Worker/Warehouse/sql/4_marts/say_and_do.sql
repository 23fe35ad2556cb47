-- grain: one row
-- reads: core.responses, core.referrals
-- units: numbers of people. Promoters: gave 9 or 10 between 545 and 180 days before the as-of date; referred within 180 days of it.
--        Scored referrers: referred in the last 365 days and had answered before; below nine by their latest answer before
with promoters as (
  select contact_id, min(responded_at) as said_at
  from core.responses
  where survey = 'relationship' and band = 'promoter' and contact_id is not null
    and responded_on <= $as_of - 180 and responded_on > $as_of - 545
  group by contact_id
), referrals as (
  select referrer_contact_id as contact_id, submitted_at
  from core.referrals
  where invalid_reason is null and submitted_at < end_of_day($as_of)
), did as (
  select count(distinct p.contact_id) as promoters_who_referred
  from promoters as p
  join referrals as r
    on r.contact_id = p.contact_id and r.submitted_at >= p.said_at and r.submitted_at < p.said_at + interval 180 day
), scored as (
  select f.contact_id, arg_max(a.band, a.responded_at) as band
  from (select contact_id, min(submitted_at) as submitted_at from referrals where submitted_at >= end_of_day($as_of - 365) group by contact_id) as f
  join core.responses as a
    on a.contact_id = f.contact_id and a.survey = 'relationship' and a.score is not null and a.responded_at < f.submitted_at
  group by f.contact_id
)
select
  (select count(*) from promoters) as promoters,
  (select promoters_who_referred from did) as promoters_who_referred,
  (select count(*) from scored) as scored_referrers,
  (select count(*) from scored where band <> 'promoter') as scored_referrers_below_nine
