using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>What offering one thing to an audience is expected to bring, before anybody is offered it.</summary>
/// <param name="Offer">What is offered.</param>
/// <param name="People">How many are in the audience.</param>
/// <param name="Uptake">Share of them who will refer; 8 times of 10 the actual share lies within the interval.</param>
/// <param name="Referrals">Expected valid referrals.</param>
/// <param name="Customers">Expected new customers.</param>
/// <param name="AtQualification">Expected rewards that fall due when referrals qualify, reporting currency.</param>
/// <param name="AtClose">Expected rewards that fall due when they become customers, reporting currency.</param>
/// <param name="Profit">First-year gross profit less rewards, more than without an offer; reporting currency, 80 % interval of the expectation.</param>
public sealed record OfferForecast(
    Incentive Offer, int People, Estimate Uptake, double Referrals, double Customers, double AtQualification, double AtClose, Estimate Profit)
{
    /// <summary>The level of both intervals.</summary>
    public const double Level = 0.8;

    /// <summary>All rewards.</summary>
    public double Cost => AtQualification + AtClose;

    /// <summary>Rewards for one new customer; null where none is expected.</summary>
    public double? CostPerCustomer => Customers > 0 ? Cost / Customers : null;

    /// <summary>Forecasts for an audience.</summary>
    /// <param name="model">What past tests teach.</param>
    /// <param name="offer">What is offered; <paramref name="model"/> must have a basis for it.</param>
    /// <param name="audience">To whom.</param>
    /// <param name="economics">What a referral leads to.</param>
    /// <exception cref="ArgumentException">There is no basis for the offer, or the audience is empty.</exception>
    public static OfferForecast Of(UptakeModel model, Incentive offer, IReadOnlyList<AudienceMember> audience, ReferralEconomics economics)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(economics);
        if (audience.Count == 0) throw new ArgumentException("Nobody is in the audience.", nameof(audience));
        if (model.Of(offer.Name) is not { Withheld: null } uptake) throw new ArgumentException($"There is no basis for {offer.Name}.", nameof(offer));
        return new OfferSums(model, uptake, offer, economics, audience).Forecast();
    }
}
