namespace Insights.Models.Findings;

/// <summary>Who took part in the programme over a year.</summary>
/// <param name="ActiveCustomers">Paying accounts.</param>
/// <param name="ReferralsByReferrer">Valid referrals in the year of each active account that referred: one entry an account, each at least 1.</param>
/// <param name="Promoters">Contacts who answered 9 or 10 at least 180 days ago, in the year before that.</param>
/// <param name="PromotersWhoReferred">Those of them who referred within 180 days of the answer.</param>
/// <param name="ScoredReferrers">Contacts who referred and had answered before.</param>
/// <param name="ScoredReferrersBelowNine">Those of them whose latest answer before was below 9.</param>
public sealed record ParticipationSums(
    long ActiveCustomers,
    IReadOnlyList<int> ReferralsByReferrer,
    long Promoters, long PromotersWhoReferred,
    long ScoredReferrers, long ScoredReferrersBelowNine);
