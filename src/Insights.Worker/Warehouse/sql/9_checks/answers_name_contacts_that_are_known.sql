-- severity: soft
-- reads: staging.responses, core.contacts, raw.files
-- do: Export contacts together with responses; until then those answers count in NPS, but nobody of them can be listed.
select f.name || ': people who answered but are not in contacts: ' || count(distinct r.contact_id) || ', for example ' || min(r.contact_id) as problem
from staging.responses as r
join core.contacts as c using (contact_id)
join raw.files as f on f.file_id = r._file_id
where c.is_stub
group by f.name
