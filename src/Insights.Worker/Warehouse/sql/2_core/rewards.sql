-- grain: reward
-- reads: staging.rewards, core.referrals, core.fx_rates
-- units: amount_minor in minor units of the reporting currency at the day's rate on which it was earned; owed_minor in those of the row's own currency
select
  w.reward_id, w.referral_id, r.referrer_contact_id, r.programme, w.side, w.kind, w.stage,
  w.earned_on, w.notified_at, w.paid_at, w.voided_at, w.currency, w.amount_minor as owed_minor,
  to_reporting(w.amount_minor, fx.minor_rate) as amount_minor,
  fx.minor_rate is null as rate_missing
from staging.rewards as w
left join core.referrals as r using (referral_id)
asof left join core.fx_rates as fx on fx.currency = w.currency and fx.date <= w.earned_on
