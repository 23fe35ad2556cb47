using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings the lag of media and sales cost out of the marts.</summary>
public sealed class LaggedSpendReader(WarehouseFile warehouse)
{
    public LaggedSpend Read()
    {
        var starts = Enum.GetValues<Period>().ToDictionary(period => period, period => DateOnly.FromDateTime(
            warehouse.Scalar<DateTime>($"select cast(first_day as timestamp) from marts.periods where period = {MoneyReader.Name(period)}")));
        return warehouse.Query("select * from marts.spend_lag", row => new LaggedSpend((int?)row.Whole("lag_months"), row.Day("spend_from"), starts)).Single();
    }
}
