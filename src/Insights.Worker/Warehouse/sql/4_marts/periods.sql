-- grain: period of the report
-- reads: -
-- units: first_day belongs to the period, end_day does not
select 'now' as period, $period_start as first_day, $period_end as end_day
union all
select 'before', cast($period_start - interval 12 month as date), $period_start
