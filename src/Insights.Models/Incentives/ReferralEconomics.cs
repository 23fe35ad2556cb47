namespace Insights.Models.Incentives;

/// <summary>What a valid referral has led to so far, whoever made it and whatever was offered.</summary>
/// <param name="QualifyRate">Share that qualifies, within [0, 1].</param>
/// <param name="CloseRate">Share of the qualified that become customers, within [0, 1].</param>
/// <param name="DealValue">Mean first-year value of those, reporting currency.</param>
/// <param name="GrossMargin">Share of revenue left after the cost of delivering, within (0, 1].</param>
/// <param name="DaysToQualify">Median from submitted to qualified; null where none has.</param>
/// <param name="DaysToClose">Median from submitted to won; null where none has.</param>
/// <remarks>Misleads where an incentive brings other referrals than before: whoever is paid for names may bring worse ones. The read-out shows qualified referrals by variant.</remarks>
public sealed record ReferralEconomics(
    double QualifyRate, double CloseRate, double DealValue, double GrossMargin, double? DaysToQualify = null, double? DaysToClose = null)
{
    /// <summary>New customers per valid referral, within [0, 1].</summary>
    public double CustomersPerReferral => QualifyRate * CloseRate;

    /// <summary>Gross profit of the first year per valid referral before any reward, reporting currency.</summary>
    public double MarginPerReferral => CustomersPerReferral * DealValue * GrossMargin;

    /// <summary>What a valid referral costs in rewards on average, reporting currency.</summary>
    /// <param name="offer">What was promised.</param>
    /// <param name="earlier">How many of the referrer's referrals have qualified before.</param>
    public double CostPerReferral(Incentive offer, int earlier) =>
        QualifyRate * (offer.CostAtQualification(earlier) + CloseRate * offer.CostAtClose(earlier));
}
