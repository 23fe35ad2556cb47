-- grain: one row
-- reads: core.responses, features.account
-- units: numbers of people by their latest relationship answer of the last twelve months; satisfied: 7-10
-- People of today's customers where accounts are known, everyone who answered where they are not.
with latest as (
  select coalesce(contact_id, 'anonymous ' || response_id) as person, account_id, survey, score
  from core.responses
  where score is not null and responded_on <= $as_of
    and responded_on > (select max(responded_on) from core.responses where score is not null and responded_on <= $as_of) - 365
  qualify row_number() over (partition by person, survey order by responded_at desc, response_id desc) = 1
), chosen as (
  select case when count(*) filter (where survey = 'relationship') > 0 then 'relationship' else 'transactional' end as survey from latest
), accounts_known as (
  select count(*) > 0 as yes from features.account where not is_stub
)
select
  any_value(chosen.survey) as survey,
  count(*) as answered,
  count(*) filter (where latest.score >= 7) as satisfied,
  any_value(accounts_known.yes) as accounts_known
from latest
join chosen using (survey)
cross join accounts_known
left join features.account as a on a.account_id = latest.account_id
where not accounts_known.yes or a.status in ('active', 'collections')
