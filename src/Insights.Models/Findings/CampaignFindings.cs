using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Campaigns and contests side by side, and which of them bring referrals that qualify more or less often than the rest, beyond the noise of
/// looking at several. Method: <c>docs/methods/campaigns.md</c>.
/// </summary>
public static class CampaignFindings
{
    /// <summary>Fewer referrals old enough, of a campaign or of the rest, leave their difference withheld.</summary>
    public const int FewestCompared = 10;

    const string Source = "marts.campaigns; docs/methods/campaigns.md";

    /// <summary>
    /// For each campaign <c>campaign.spring.referrals</c>, <c>.qualified_share</c>, <c>.difference</c> (its share less that of all other
    /// referrals), <c>.won</c> and <c>.revenue</c>; and <c>campaigns.compared</c>, how many could be. Referrals without a campaign are not compared.
    /// </summary>
    /// <param name="sums">Of one period and programme, those without a campaign among them.</param>
    /// <param name="currency">The reporting currency.</param>
    public static IReadOnlyList<Finding> From(IReadOnlyList<CampaignSums> sums, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(currency);
        var differences = Differences(sums);
        return
        [
            sums.All(sum => sum.Key == CampaignSums.NoCampaign)
                ? Finding.Withhold("campaigns.compared", UnitNames.Count, "No referral of this period names a campaign. Fill campaign in the referrals export.", Source)
                : Finding.Known("campaigns.compared", UnitNames.Count, Estimate.Counted(differences.Count, sums.Count), Source),
            .. sums.SelectMany(sum => Of(sum, differences.GetValueOrDefault(sum.Key), currency)),
        ];
    }

    static IEnumerable<Finding> Of(CampaignSums sum, Estimate? difference, Currency currency)
    {
        var name = $"campaign.{sum.Key}";
        yield return Finding.Known(name + ".referrals", UnitNames.Count, Estimate.Counted(sum.Referrals, sum.Referrals), Source);
        yield return sum.OldEnough == 0
            ? Finding.Withhold(name + ".qualified_share", UnitNames.Share, $"None of its referrals is {ReferralFunnel.QualifyDays} days old yet. Wait.", Source)
            : Finding.Known(name + ".qualified_share", UnitNames.Share, Proportions.Wilson(sum.QualifiedInTime, sum.OldEnough), Source);
        if (sum.Key != CampaignSums.NoCampaign)
            yield return difference is null
                ? Finding.Withhold(name + ".difference", UnitNames.Share,
                    $"A campaign is compared from {FewestCompared} referrals of {ReferralFunnel.QualifyDays} days or more on, with as many others. Wait for more.", Source)
                : Finding.Known(name + ".difference", UnitNames.Share, difference, Source);
        yield return Finding.Known(name + ".won", UnitNames.Count, Estimate.Counted(sum.Won, sum.Referrals), Source);
        yield return sum.Revenue is { } revenue
            ? Finding.Known(name + ".revenue", currency.Code, Estimate.Counted(revenue, sum.Won), Source)
            : Finding.Withhold(name + ".revenue", currency.Code, $"There is no rate to {currency.Code} for a deal of this campaign. Load fx_rates for its currency.", Source);
    }

    static Dictionary<string, Estimate> Differences(IReadOnlyList<CampaignSums> sums)
    {
        var (n, successes) = (sums.Sum(sum => sum.OldEnough), sums.Sum(sum => sum.QualifiedInTime));
        var compared = sums.Where(sum => sum.Key != CampaignSums.NoCampaign && sum.OldEnough >= FewestCompared && n - sum.OldEnough >= FewestCompared).ToList();
        var pairs = compared.Select(sum => new TwoShares(sum.QualifiedInTime, sum.OldEnough, successes - sum.QualifiedInTime, n - sum.OldEnough)).ToList();
        return compared.Zip(HolmDifferences.Of(pairs)).ToDictionary(pair => pair.First.Key, pair => pair.Second, StringComparer.Ordinal);
    }
}
