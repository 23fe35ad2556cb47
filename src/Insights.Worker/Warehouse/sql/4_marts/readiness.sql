-- grain: one row
-- reads: core.responses, core.referrals, core.asks, features.account
-- units: happy_customers: accounts whose latest relationship answer of the last twelve months is 9 or 10;
--        unprompted_referrals: in those months, by people not asked in the 60 days before
with latest as (
  select r.account_id, r.score
  from core.responses as r
  join features.account as a using (account_id)
  where r.survey = 'relationship' and r.score is not null and a.status in ('active', 'collections')
    and r.responded_on <= $as_of and r.responded_on > $as_of - 365
  qualify row_number() over (partition by r.account_id order by r.responded_at desc, r.response_id desc) = 1
), referrals as (
  select r.referral_id,
    exists (select 1 from core.asks as k where k.contact_id = r.referrer_contact_id and not k.held_out
      and k.asked_at <= r.submitted_at and k.asked_at > r.submitted_at - interval 60 day) as was_asked
  from core.referrals as r
  where r.submitted_at < end_of_day($as_of) and r.submitted_at >= end_of_day($as_of - 365)
)
select
  (select count(*) from latest) as accounts_heard,
  (select count(*) from latest where nps_band(score) = 'promoter') as happy_customers,
  (select count(*) from referrals) as referrals,
  (select count(*) from referrals where not was_asked) as unprompted_referrals
