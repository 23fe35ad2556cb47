-- grain: currency and the day from which a rate holds
-- reads: staging.fx_rates, raw.currencies
-- units: minor_rate: minor units of the reporting currency for one minor unit
with home as (
  select decimals from raw.currencies where code = $currency
), rates as (
  select currency, date, rate from staging.fx_rates where currency <> $currency
  union all
  select $currency, date '1900-01-01', 1.0
)
select
  rates.currency,
  rates.date,
  rates.rate * power(10, home.decimals - unit.decimals) as minor_rate
from rates
join raw.currencies as unit on unit.code = rates.currency
cross join home
