-- severity: hard
-- reads: raw.files
-- do: See quarantine.csv for the reasons; mend the export or its mapping and drop it again, or run with --force to publish without those rows.
select name || ': ' || rows_quarantined || ' of ' || rows_read || ' rows could not be read' as problem
from raw.files
where rows_read >= 10 and rows_quarantined > 0.5 * rows_read
