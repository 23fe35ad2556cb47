-- severity: hard
-- reads: raw.files
-- do: Put exports into the inbox (data-dictionary.md lists the tables), or give a mapping for files in other shapes.
select 'no file has been loaded yet, so there is nothing to report' as problem
where not exists (select 1 from raw.files where rows_loaded > 0)
