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
    double QualifyRate, double CloseRate, double DealValue, double RewardCost, double? ReferRate = null)
{
    /// <summary>What one valid referral is worth: P(qualifies) × (P(closes) × deal value − reward cost), reporting currency.</summary>
    public double ValueOfReferral => QualifyRate * (CloseRate * DealValue - RewardCost);

    /// <summary>Refuses figures that no history can have given.</summary>
    /// <exception cref="ArgumentException">A rate is outside [0, 1], or an amount is negative or not finite.</exception>
    public void Check()
    {
        foreach (var (name, rate) in new[] { (nameof(QualifyRate), QualifyRate), (nameof(CloseRate), CloseRate), (nameof(ReferRate), ReferRate ?? 0) })
            if (rate is not (>= 0 and <= 1)) throw new ArgumentException($"{name} is {rate}; a share from 0 to 1 is expected.");
        foreach (var (name, amount) in new[] { (nameof(DealValue), DealValue), (nameof(RewardCost), RewardCost) })
            if (amount is not (>= 0 and < double.PositiveInfinity)) throw new ArgumentException($"{name} is {amount}; an amount of 0 or more is expected.");
    }
}
