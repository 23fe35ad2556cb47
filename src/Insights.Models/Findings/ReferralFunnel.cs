using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// How referrals move from submitted to qualified, opportunity and won. Each share is the cumulative incidence within a fixed number of
/// days, competing risks apart and the young censored: last month's would drag every rate down. Method: <c>docs/methods/referral-funnel.md</c>.
/// </summary>
public static class ReferralFunnel
{
    /// <summary>Days within which a referral should qualify, and a qualified one become an opportunity.</summary>
    public const int QualifyDays = 60;

    /// <summary>Days within which a qualified referral should close; also those from submission to won.</summary>
    public const int CloseDays = 180;

    const string Source = "marts.referral_funnel, marts.referral_waits; docs/methods/referral-funnel.md";

    /// <summary>All findings, always under the same names: counts (<c>funnel.submitted</c> …) and shares (<c>funnel.qualified_share</c> …).</summary>
    /// <param name="sums">Of one period and programme.</param>
    /// <param name="name">What all names begin with: <c>funnel</c>, <c>partner</c>.</param>
    public static IReadOnlyList<Finding> From(ReferralFunnelSums sums, string name = "funnel")
    {
        ArgumentNullException.ThrowIfNull(sums);
        return
        [
            Count($"{name}.submitted", sums.Submitted),
            Count($"{name}.qualified", sums.Qualified),
            Count($"{name}.opportunity", sums.Opportunities),
            Count($"{name}.won", sums.Won),
            .. Steps(sums).Select(step => Share($"{name}.{step.Name}", step, step.Outcome.Days)),
        ];
    }

    /// <summary>The shares by day, <c>funnel.qualified_share.day_10</c> and so on, for the curves of the page; the last day is the share itself.</summary>
    public static IReadOnlyList<Finding> Curves(ReferralFunnelSums sums) =>
    [
        .. from step in Steps(sums)
           where step.Name is not ("opportunity_of_qualified_share" or "won_of_submitted_share")
           from day in Days(step.Outcome.Days)
           select Share($"funnel.{step.Name}.day_{day}", step, day),
    ];

    /// <summary>The days that a curve of this length is shown at, its last one left out.</summary>
    public static IEnumerable<int> Days(int horizon) => Enumerable.Range(1, 5).Select(sixth => horizon * sixth / 6);

    /// <summary>How both main shares have changed against another period.</summary>
    public static IReadOnlyList<Finding> Changes(IReadOnlyList<Finding> now, IReadOnlyList<Finding> before) =>
    [
        .. new[] { "funnel.qualified_share", "funnel.won_of_qualified_share" }.Select(name => FindingChange.Of(
            now.Single(finding => finding.Name == name), before.Single(finding => finding.Name == name))),
    ];

    static IEnumerable<(string Name, string Of, CohortOutcome Outcome, int Cause)> Steps(ReferralFunnelSums sums)
    {
        var (qualified, opportunity) = (new CohortOutcome(sums.ToQualified, QualifyDays), new CohortOutcome(sums.ToOpportunity, QualifyDays));
        var (wonOfQualified, won) = (new CohortOutcome(sums.ToWonOfQualified, CloseDays), new CohortOutcome(sums.ToWon, CloseDays));
        return
        [
            ("qualified_share", "submitted", qualified, CohortOutcome.WentOn),
            ("disqualified_share", "submitted", qualified, CohortOutcome.Ended),
            ("opportunity_of_qualified_share", "qualified", opportunity, CohortOutcome.WentOn),
            ("won_of_qualified_share", "qualified", wonOfQualified, CohortOutcome.WentOn),
            ("lost_of_qualified_share", "qualified", wonOfQualified, CohortOutcome.Ended),
            ("won_of_submitted_share", "submitted", won, CohortOutcome.WentOn),
        ];
    }

    static Finding Count(string name, long count) =>
        Finding.Known(name, UnitNames.Count, Estimate.Counted(count, count), Source);

    static Finding Share(string name, (string Name, string Of, CohortOutcome Outcome, int Cause) step, int days) =>
        step.Outcome.WhyUnknown(days, step.Of) is { } why
            ? Finding.Withhold(name, UnitNames.Share, why, Source)
            : Finding.Known(name, UnitNames.Share, step.Outcome.Share(step.Cause, days), Source);
}
