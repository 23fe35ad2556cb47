-- grain: canonical table
-- reads: staging.accounts, staging.contacts, staging.invitations, staging.responses, staging.tickets, staging.referrals, staging.rewards, staging.subscriptions, staging.usage, staging.spend, staging.asks, staging.exposures, staging.fx_rates
-- units: rows in use; latest: day of the newest row in the configured zone
select 'accounts' as table_name, count(*) as table_rows, max(greatest(started_on, ended_on)) as latest from staging.accounts
union all select 'contacts', count(*), max(created_on) from staging.contacts
union all select 'invitations', count(*), local_date(max(sent_at)) from staging.invitations
union all select 'responses', count(*), local_date(max(responded_at)) from staging.responses
union all select 'tickets', count(*), local_date(max(opened_at)) from staging.tickets
union all select 'referrals', count(*), local_date(max(submitted_at)) from staging.referrals
union all select 'rewards', count(*), max(earned_on) from staging.rewards
union all select 'subscriptions', count(*), max(month) from staging.subscriptions
union all select 'usage', count(*), max(week) from staging.usage
union all select 'spend', count(*), max(month) from staging.spend
union all select 'asks', count(*), local_date(max(asked_at)) from staging.asks
union all select 'exposures', count(*), local_date(max(assigned_at)) from staging.exposures
union all select 'fx_rates', count(*), max(date) from staging.fx_rates
