-- severity: soft
-- reads: staging.responses, raw.files
-- do: These rows wait until the run of their date; check the export's clock if that is a surprise.
select f.name || ': answers dated after the as-of date: ' || count(*) || ', the last on ' || max(local_date(r.responded_at)) as problem
from staging.responses as r
join raw.files as f on f.file_id = r._file_id
where local_date(r.responded_at) > $as_of
group by f.name
