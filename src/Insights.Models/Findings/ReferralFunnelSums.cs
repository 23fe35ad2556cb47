namespace Insights.Models.Findings;

/// <summary>One step of the funnel, over referrals old enough to have made it.</summary>
/// <param name="Reached">How many of them reached the later stage.</param>
/// <param name="Of">Referrals at the earlier stage for at least <paramref name="AfterDays"/> days.</param>
/// <param name="AfterDays">The age from which a referral counts in the denominator.</param>
public sealed record MaturedStep(long Reached, long Of, int AfterDays);

/// <summary>Valid referrals by the stage they reached, and each step's matured cohort.</summary>
/// <param name="Submitted">Referrals submitted in the window.</param>
/// <param name="Qualified">Those of them that qualified so far.</param>
/// <param name="Opportunities">Those that became an opportunity so far.</param>
/// <param name="Won">Those that were won so far.</param>
/// <param name="QualifiedOfSubmitted">Qualified, of those submitted long enough ago.</param>
/// <param name="OpportunityOfQualified">Opportunity, of those qualified long enough ago.</param>
/// <param name="WonOfQualified">Won, of those qualified long enough ago.</param>
/// <param name="WonOfSubmitted">Won, of those submitted long enough ago.</param>
public sealed record ReferralFunnelSums(
    long Submitted, long Qualified, long Opportunities, long Won,
    MaturedStep QualifiedOfSubmitted, MaturedStep OpportunityOfQualified, MaturedStep WonOfQualified, MaturedStep WonOfSubmitted);
