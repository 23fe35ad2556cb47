-- The rules that more than one model needs. Each stands here once.

-- 0-6, 7-8, 9-10 (Reichheld 2003).
create or replace macro nps_band(score) as
  case when score between 9 and 10 then 'promoter'
       when score between 7 and 8 then 'passive'
       when score between 0 and 6 then 'detractor' end;

-- The calendar day of a UTC instant in the configured time zone (the session's).
create or replace macro local_date(instant) as cast(instant at time zone 'UTC' as date);

-- The UTC instant at which a day is over in the configured time zone.
create or replace macro end_of_day(day) as cast(cast(day + 1 as timestamp) as timestamptz) at time zone 'UTC';

-- Whether nobody had solved a ticket by the end of the day; an export without a status can't tell.
create or replace macro was_open(status, solved_at, day) as status is not null and (solved_at is null or solved_at >= end_of_day(day));

create or replace macro first_of_month(day) as cast(date_trunc('month', day) as date);

create or replace macro normal_email(email) as nullif(lower(trim(email)), '');

-- example.com, whether written as a web address, with www or with a path.
create or replace macro normal_domain(domain) as
  nullif(regexp_replace(regexp_replace(lower(trim(domain)), '^(https?://)?(www\.)?', ''), '[/?#].*$', ''), '');

-- A company's name without case, punctuation and legal form, so that "ACME GmbH" and "Acme" are one.
create or replace macro normal_company(company) as
  nullif(trim(regexp_replace(
    regexp_replace(lower(trim(company)), '[^\p{L}\p{N} ]', '', 'g'),
    '(^| )(gmbh|ag|kg|inc|ltd|llc|corp|co|sa|sarl|bv|oy|ab|plc|kk|株式会社|有限会社|合同会社|ооо|оао|зао|пао|ао)( |$)', ' ', 'g')), '');

-- Whole amounts stay whole: minor units of a currency times the rate of that day to the reporting currency's minor units.
create or replace macro to_reporting(amount_minor, minor_rate) as cast(round(amount_minor * minor_rate) as bigint);

-- Whether a referral counted as valid when a day was over; core.referrals has the two instants.
create or replace macro was_valid(valid_from, valid_until, day) as
  valid_from < end_of_day(day) and (valid_until is null or valid_until >= end_of_day(day));

-- What a segment is called in the name of a finding; FindingsOfRun.Key makes the same of it.
create or replace macro segment_key(words) as
  trim(regexp_replace(lower(words), '[^\p{L}\p{Nd}]', '_', 'g'), '_');

-- The day that is this many business days (Monday to Friday) later; what comes in on a weekend counts as come in on the Friday before.
create or replace macro business_days_after(day, days) as
  cast(day as date) - greatest(cast(isodow(day) as integer) - 5, 0) + days + 2 * cast(floor((least(cast(isodow(day) as integer), 5) - 1 + days) / 5) as integer);
