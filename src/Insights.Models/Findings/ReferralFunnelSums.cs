using Insights.Models.Learners;

namespace Insights.Models.Findings;

/// <summary>
/// Valid referrals of a period by the stage they reached, and how long each step took: waits in days, ended by
/// <see cref="CohortOutcome.WentOn"/>, by <see cref="CohortOutcome.Ended"/>, or not yet (0).
/// </summary>
/// <param name="Submitted">Referrals submitted in the period.</param>
/// <param name="Qualified">Those of them that qualified so far.</param>
/// <param name="Opportunities">Those that became an opportunity so far.</param>
/// <param name="Won">Those that were won so far.</param>
/// <param name="ToQualified">From submission to qualification, of those submitted in the period.</param>
/// <param name="ToOpportunity">From qualification to an opportunity, of those qualified in the period.</param>
/// <param name="ToWonOfQualified">From qualification to won, of those qualified in the period.</param>
/// <param name="ToWon">From submission to won, of those submitted in the period.</param>
public sealed record ReferralFunnelSums(
    long Submitted, long Qualified, long Opportunities, long Won,
    SurvivalTimes ToQualified, SurvivalTimes ToOpportunity, SurvivalTimes ToWonOfQualified, SurvivalTimes ToWon);
