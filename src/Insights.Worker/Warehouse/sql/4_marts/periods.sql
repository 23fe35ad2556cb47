-- grain: period of the report, and the two it is compared to
-- reads: -
-- units: first_day belongs to the period, end_day does not
select 'now' as period, $period_start as first_day, $period_end as end_day
union all select 'before', $before_start, $before_end
union all select 'year_before', $year_before_start, $year_before_end
