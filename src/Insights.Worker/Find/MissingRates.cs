using Insights.Models.Units;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Names the amounts that have no rate to the reporting currency: a figure that needs them is withheld with this.</summary>
static class MissingRates
{
    /// <summary>A sentence by currency and first day; null when there is none.</summary>
    /// <param name="amounts">Query of the amounts without a rate: <c>currency</c> and <c>day</c>.</param>
    public static Sentence? Of(WarehouseFile warehouse, Currency reporting, string amounts)
    {
        var missing = warehouse.Query<Sentence>(
            $"select currency, min(day) as first_day, count(*) as amounts from ({amounts}) group by currency order by currency",
            row => $"{new CountOf(row.Count("amounts"), "amount", "amounts")} in {row.Text("currency") ?? "no currency"} since {row.Day("first_day")}");
        return Named(reporting, missing);
    }

    /// <summary>The amounts, already in words, in one sentence; null when there is none.</summary>
    public static Sentence? Named(Currency reporting, IReadOnlyList<Sentence> missing)
    {
        if (missing.Count == 0) return null;
        return $"There is no rate to {reporting.Code} for {missing.Aggregate<Sentence>((left, right) => $"{left} and {right}")}. Load fx_rates for them.";
    }
}
