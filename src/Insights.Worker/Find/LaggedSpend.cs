using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Worker.Find;

/// <summary>How many months media and sales cost lies before the customers it is set against, and what can't be told because of it.</summary>
/// <param name="Months">0 or more; null: the median sales cycle is asked for and no referral was won that could tell it.</param>
/// <param name="SpendFrom">First month of such cost; null without any.</param>
/// <param name="Starts">First day of each period.</param>
public sealed record LaggedSpend(int? Months, DateOnly? SpendFrom, IReadOnlyDictionary<Period, DateOnly> Starts)
{
    const string Source = "marts.spend_lag; docs/methods/acquisition-cost.md";

    /// <summary><c>acquisition.lag</c>.</summary>
    public Finding Finding => Months is { } months
        ? Finding.Known("acquisition.lag", UnitNames.Months, Estimate.Counted(months, 1), Source)
        : Finding.Withhold("acquisition.lag", UnitNames.Months, NoCycle, Source);

    const string NoCycle =
        "acquisition.lagMonths is \"median\", but no referral of the last two years was won, so the median sales cycle is not known. Set it to a number of months.";

    /// <summary>Withholds what rests on the other channels' cost where the lagged months are not all known; the programme's own cost is not lagged.</summary>
    public IReadOnlyList<Finding> Judge(IReadOnlyList<Finding> findings, Period period) => WhyNot(period) is not { } reason ? findings
        : [.. findings.Select(finding => RestsOnLaggedCost(finding.Name) && finding.Estimate is not null ? finding.ButWithheld(reason) : finding)];

    Sentence? WhyNot(Period period)
    {
        if (Months is not { } months) return NoCycle;
        var from = Starts[period].AddMonths(-months);
        if (months == 0 || SpendFrom is not { } known || known <= from) return null;
        return $"With a lag of {new CountOf(months, "month", "months")} the customers since {Starts[period]} were paid for from {from:yyyy-MM} on, but spend is known since {known:yyyy-MM}. Load the earlier months, or lower acquisition.lagMonths.";
    }

    static bool RestsOnLaggedCost(string name) =>
        name == "cac.referral_saving" || (name.StartsWith("cac.", StringComparison.Ordinal) || name.EndsWith(".spend", StringComparison.Ordinal))
        && !name.StartsWith("cac." + AcquisitionCostFindings.Referral, StringComparison.Ordinal)
        && name != $"acquisition.{AcquisitionCostFindings.Referral}.spend";
}
