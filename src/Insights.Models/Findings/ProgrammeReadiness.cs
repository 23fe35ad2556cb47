using System.Globalization;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Whether a referral programme has the ground to stand on: enough happy customers, a good score, revenue that stays, people who
/// talk unasked, churn under control. The thresholds are users' rules, not research: see <c>docs/methods/programme-readiness.md</c>.
/// </summary>
public sealed record ProgrammeReadiness(IReadOnlyList<ReadinessCondition> Conditions)
{
    const string Source = "the readiness conditions; docs/methods/programme-readiness.md";

    /// <summary>How many conditions are met.</summary>
    public int Met => Conditions.Count(condition => condition.Verdict == ReadinessVerdict.Met);

    /// <summary>True when every condition is met.</summary>
    public bool IsReady => Met == Conditions.Count;

    /// <summary>Judges the five conditions.</summary>
    public static ProgrammeReadiness Judge(ReadinessFigures figures, ReadinessThresholds thresholds) => new(
    [
        Condition("happy_customers", $"at least {thresholds.HappyCustomers} accounts whose latest answer is 9 or 10",
            figures.HappyCustomers, thresholds.HappyCustomers, (value, threshold) => value >= threshold, 0),
        Condition("net_promoter_score", $"NPS above {Number(thresholds.NetPromoterScore)}",
            figures.NetPromoterScore, thresholds.NetPromoterScore, (value, threshold) => value > threshold, Findings.NetPromoterScore.FewestForClaims),
        Condition("net_revenue_retention", $"net revenue retention above {Percent(thresholds.NetRevenueRetention)}",
            figures.NetRevenueRetention, thresholds.NetRevenueRetention, (value, threshold) => value > threshold, 0),
        Condition("organic_mentions", $"at least {new CountOf(thresholds.OrganicMentions, "referral or mention", "referrals or mentions")} that nobody asked for",
            figures.OrganicMentions, thresholds.OrganicMentions, (value, threshold) => value >= threshold, 0),
        Condition("monthly_churn", $"less than {Percent(thresholds.MonthlyChurn)} of accounts lost in a month",
            figures.MonthlyChurn, thresholds.MonthlyChurn, (value, threshold) => value < threshold, 0),
    ]);

    /// <summary><c>readiness.conditions_met</c> and <c>readiness.conditions_unknown</c>: counts out of all conditions.</summary>
    public IReadOnlyList<Finding> ToFindings() =>
    [
        Finding.Known("readiness.conditions_met", UnitNames.Count, Estimate.Counted(Met, Conditions.Count), Source),
        Finding.Known("readiness.conditions_unknown", UnitNames.Count,
            Estimate.Counted(Conditions.Count(condition => condition.Verdict == ReadinessVerdict.Unknown), Conditions.Count), Source),
    ];

    static ReadinessCondition Condition(
        string name, Sentence asks, Finding finding, double threshold, Func<double, double, bool> holds, long fewest)
    {
        if (finding.Estimate is not { } estimate)
            return new ReadinessCondition(name, asks, ReadinessVerdict.Unknown, false, $"Unknown: {finding.Withheld}", finding);
        var says = Format(estimate.Value, finding.Unit);
        if (estimate.N < fewest)
            return new ReadinessCondition(name, asks, ReadinessVerdict.Unknown, false,
                $"Unknown: {says} rests on {estimate.N} answers, and a claim needs {fewest}.", finding);
        var met = holds(estimate.Value, threshold);
        var certain = holds(estimate.Low, threshold) == met && holds(estimate.High, threshold) == met;
        var caveat = certain ? "." : $", but the interval, {Format(estimate.Low, finding.Unit)} to {Format(estimate.High, finding.Unit)}, reaches across {Format(threshold, finding.Unit)}.";
        return new ReadinessCondition(name, asks, met ? ReadinessVerdict.Met : ReadinessVerdict.NotMet, certain,
            $"{(met ? "Met" : "Not met")}: {says}{caveat}", finding);
    }

    static string Format(double value, string unit) => unit == UnitNames.Share ? Percent(value) : Number(value);

    static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
