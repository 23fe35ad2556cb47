using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Incentives;

/// <summary>Sums of one offer over an audience.</summary>
sealed class OfferSums(UptakeModel model, VariantUptake uptake, Incentive offer, ReferralEconomics economics, IReadOnlyList<AudienceMember> audience)
{
    public OfferForecast Forecast()
    {
        var (referrals, qualified, closed) = (0.0, 0.0, 0.0);
        foreach (var member in audience)
        {
            var chance = uptake.ChanceOf(member);
            referrals += chance;
            qualified += chance * economics.QualifyRate * offer.CostAtQualification(member.EarlierQualified);
            closed += chance * economics.CustomersPerReferral * offer.CostAtClose(member.EarlierQualified);
        }
        return new(
            offer, audience.Count, model.Share(referrals / audience.Count, Variance(uptake) / audience.Count / audience.Count, audience.Count), referrals, referrals * economics.CustomersPerReferral, qualified, closed,
            Profit(referrals, qualified + closed));
    }

    /// <summary>How likely a segment's people are together, in people of the segment's mean.</summary>
    IReadOnlyDictionary<string, double> Weights { get; } = audience
        .AggregateBy(member => member.Segment, 0.0, (sum, member) => sum + member.Likelihood, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    Estimate Profit(double referrals, double cost)
    {
        var without = audience.Sum(model.Control.ChanceOf);
        var perReferral = economics.MarginPerReferral - (referrals > 0 ? cost / referrals : 0);
        var profit = referrals * perReferral - without * economics.MarginPerReferral;
        var variance = Variance(uptake) * perReferral * perReferral + Variance(model.Control) * Math.Pow(economics.MarginPerReferral, 2) + Math.Pow(UptakeModel.Drift * profit, 2);
        var half = Quantiles.Normal(OfferForecast.Level) * Math.Sqrt(variance);
        return new(profit, profit - half, profit + half, OfferForecast.Level, audience.Count);
    }

    double Variance(VariantUptake of) => Weights.Sum(segment => Math.Pow(segment.Value * of.Cells[segment.Key].Deviation, 2));
}
