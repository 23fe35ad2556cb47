-- grain: kind of stub
-- reads: core.accounts, core.contacts, core.responses
-- units: numbers of rows
select 'accounts that other files mention but accounts does not have' as kind, count(*) as stubs from core.accounts where is_stub
union all
select 'contacts that other files mention but contacts does not have', count(*) from core.contacts where is_stub
union all
select 'anonymous answers', count(*) from core.responses where contact_id is null
