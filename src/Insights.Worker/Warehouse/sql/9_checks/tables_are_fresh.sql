-- severity: soft
-- reads: marts.freshness
-- do: Look whether the export still runs: figures rest on old data.
select table_name || ': nothing newer than ' || latest || ', ' || ($as_of - latest) || ' days before the as-of date' as problem
from marts.freshness
where table_name in ('responses', 'tickets', 'subscriptions', 'usage', 'referrals') and latest < $as_of - 62
