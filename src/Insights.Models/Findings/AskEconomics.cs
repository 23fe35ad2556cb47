namespace Insights.Models.Findings;

/// <summary>What a referral has been worth so far, for the expected value of an ask.</summary>
/// <param name="QualifyRate">Share of referrals that qualify, within [0, 1].</param>
/// <param name="CloseRate">Share of qualified referrals that become customers, within [0, 1].</param>
/// <param name="DealValue">Mean first-year value of a won referral, reporting currency.</param>
/// <param name="RewardCost">Mean cost of the rewards, both sides together, of one qualified referral, reporting currency.</param>
/// <param name="ReferRate">
/// Share of earlier asks that brought a valid referral, within [0, 1]; null when there were none. A score by rules is not
/// a probability, so the expected value of such a row needs it. A score by a model does without.
/// </param>
public sealed record AskEconomics(
    double QualifyRate, double CloseRate, double DealValue, double RewardCost, double? ReferRate = null);
