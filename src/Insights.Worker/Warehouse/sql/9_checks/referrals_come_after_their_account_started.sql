-- severity: soft
-- reads: core.referrals, staging.referrals, raw.files, core.accounts
-- do: Check submitted_at of these referrals and started_on of the referrer's account; the referral is counted as it stands.
select f.name || ', line ' || s._line || ': referral ' || s.referral_id || ' was submitted on ' || local_date(s.submitted_at) || ', but account ' || a.account_id || ' started on ' || a.started_on as problem
from core.referrals as r
join staging.referrals as s using (referral_id)
join raw.files as f on f.file_id = s._file_id
join core.accounts as a on a.account_id = r.referrer_account_id
where local_date(r.submitted_at) < a.started_on
