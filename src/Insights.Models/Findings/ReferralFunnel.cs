using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// How referrals move from submitted to qualified, opportunity and won. Rates count only referrals old enough to have moved:
/// last month's would drag every rate down. Method: <c>docs/methods/referral-funnel.md</c>.
/// </summary>
public static class ReferralFunnel
{
    const string Source = "referrals by stage; docs/methods/referral-funnel.md";

    /// <summary>All findings, always under the same names: counts (<c>funnel.submitted</c> …) and shares (<c>funnel.qualified_share</c> …).</summary>
    public static IReadOnlyList<Finding> From(ReferralFunnelSums sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return
        [
            Count("funnel.submitted", sums.Submitted),
            Count("funnel.qualified", sums.Qualified),
            Count("funnel.opportunity", sums.Opportunities),
            Count("funnel.won", sums.Won),
            Share("funnel.qualified_share", sums.QualifiedOfSubmitted, "submitted"),
            Share("funnel.opportunity_of_qualified_share", sums.OpportunityOfQualified, "qualified"),
            Share("funnel.won_of_qualified_share", sums.WonOfQualified, "qualified"),
            Share("funnel.won_of_submitted_share", sums.WonOfSubmitted, "submitted"),
        ];
    }

    static Finding Count(string name, long count) =>
        Finding.Known(name, UnitNames.Count, Estimate.Counted(count, count), Source);

    static Finding Share(string name, MaturedStep step, string stage) => step.Of == 0
        ? Finding.Withhold(name, UnitNames.Share,
            $"No referral was {stage} {step.AfterDays} days ago or earlier, so none had the time to move on. Wait, or load older referrals.", Source)
        : Finding.Known(name, UnitNames.Share, Proportions.Wilson(step.Reached, step.Of), Source);
}
