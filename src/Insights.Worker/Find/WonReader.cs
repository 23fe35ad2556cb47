using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings the referrals won in a period out of the marts.</summary>
public sealed class WonReader(WarehouseFile warehouse, Currency currency)
{
    /// <summary>Days from submission to the close, of each.</summary>
    public IReadOnlyList<long> DaysToClose(Period period, string programme = FunnelReader.Customers) =>
        warehouse.Query($"select days from marts.won_referrals where {Of(period, programme)} order by days, referral_id", row => row.Count("days"));

    /// <summary>First-year value of all won, and how many there are.</summary>
    public (double Revenue, long Won) Revenue(Period period, string programme) => warehouse.Query(
        $"select coalesce(sum(value_minor), 0) as value_minor, count(*) as won from marts.won_referrals where {Of(period, programme)}",
        row => (new Money(row.Count("value_minor"), currency).Amount, row.Count("won"))).Single();

    /// <summary>Why their value can't be summed up, in words; null when every one has a rate.</summary>
    public Sentence? WithoutRate(Period period, string programme)
    {
        var missing = warehouse.Query<Sentence>(
            $"""
            select currency, count(*) as deals, min(closed_on) as first_day
            from marts.won_referrals where {Of(period, programme)} and rate_missing group by currency order by currency
            """,
            row => $"{new CountOf(row.Count("deals"), "deal", "deals")} in {row.Text("currency") ?? "no currency"} since {row.Day("first_day")}");
        return MissingRates.Named(currency, missing);
    }

    static string Of(Period period, string programme) => $"period = {Sql.Text(period.Name())} and programme = {Sql.Text(programme)}";
}
