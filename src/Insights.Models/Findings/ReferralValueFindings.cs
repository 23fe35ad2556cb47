using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>Names what referrals and referrers are worth: <c>referral_value.per_referrer</c>, <c>referral_value.revenue_per_referral</c>, …</summary>
public static class ReferralValueFindings
{
    const string Source = "marts.referrals_by_referrer, marts.ask_arms; docs/methods/customer-value.md";

    /// <summary>Every finding, always under the same names, known or withheld.</summary>
    /// <param name="referrers">Of the period.</param>
    /// <param name="known">Findings that are there already: the costs of a customer and what asking did.</param>
    /// <param name="correlation">Of the errors of the asked and the held-out share.</param>
    /// <param name="rules">Margin, discount, currency, seed.</param>
    /// <param name="unlessBecause">Why nothing of it can be told, such as a missing rate; null when there is no such reason.</param>
    public static IReadOnlyList<Finding> From(
        IReadOnlyList<ReferrerYear> referrers, KnownBefore known, double correlation, CustomerValueRules rules, Sentence? unlessBecause = null)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(rules);
        var money = rules.Currency.Code;
        var reason = unlessBecause ?? WhyNot(referrers);
        var share = TypeOne(known, correlation);
        var saved = Saved(known, money);
        var revenuePerWon = Mean("referral_value.revenue_per_won", referrers, referrer => referrer.Won);
        var first = Of("referral_value.type_one", reason ?? saved.Withheld, () => Plus(
            revenuePerWon.Estimate!.Times(rules.GrossMargin * CustomerReferralValue.DiscountOfOneYear(rules.DiscountPerYear)), saved.Estimate!));
        var perReferral = Mean("referral_value.revenue_per_referral", referrers, referrer => referrer.Referrals);
        return
        [
            perReferral, Margin("referral_value.margin_per_referral", perReferral), revenuePerWon, Margin("referral_value.margin_per_won", revenuePerWon),
            share, first, saved,
            Of("referral_value.per_referrer", reason ?? share.Withheld ?? saved.Withheld, () => CustomerReferralValue.PerReferrer(
                referrers, share.Estimate!, known.ReferralCost.Estimate!, known.OtherCost.Estimate!, rules)),
        ];

        Finding Mean(string name, IReadOnlyList<ReferrerYear> all, Func<ReferrerYear, long> per) =>
            Of(name, reason ?? (all.Sum(per) > 0 ? null : "No valid referral was submitted in the period. Load the referrals, or ask for the first ones."),
                () => Bootstrap.RatioOfSums(
                    [.. all.Select(referrer => referrer.Revenue)], [.. all.Select(referrer => (double)per(referrer))],
                    SeededRandom.For(rules.Seed, name)) with { N = all.Sum(per) });

        Finding Margin(string name, Finding revenue) => revenue.Estimate is { } estimate
            ? Finding.Known(name, money, estimate.Times(rules.GrossMargin), Source)
            : Finding.Withhold(name, money, revenue.Withheld!, Source);

        Finding Of(string name, Sentence? withheld, Func<Estimate> estimate) =>
            withheld is not null ? Finding.Withhold(name, money, withheld, Source) : Finding.Known(name, money, estimate(), Source);
    }

    static Finding TypeOne(KnownBefore known, double correlation)
    {
        const string name = "referral_value.type_one_share";
        if (known.AskLift.Withheld is { } reason) return Finding.Withhold(name, UnitNames.Share, reason, Source);
        return Finding.Known(name, UnitNames.Share,
            CustomerReferralValue.TypeOneShare(known.AskedReferred.Estimate!, known.HeldOutReferred.Estimate!, correlation), Source);
    }

    static Finding Saved(KnownBefore known, string money) => (known.ReferralCost.Withheld ?? known.OtherCost.Withheld) is { } reason
        ? Finding.Withhold("referral_value.type_two", money, reason, Source)
        : Finding.Known("referral_value.type_two", money, IndependentDifference.Of(known.OtherCost.Estimate!, known.ReferralCost.Estimate!), Source);

    // The sum of two figures is the difference of the one and minus the other.
    static Estimate Plus(Estimate one, Estimate other) => IndependentDifference.Of(one, other.Times(-1)) with { N = one.N };

    static Sentence? WhyNot(IReadOnlyList<ReferrerYear> referrers)
    {
        var winners = referrers.Count(referrer => referrer.Won > 0);
        if (winners >= ReturnOnInvestmentFindings.FewestWinners) return null;
        return $"Referrals of {new CountOf(winners, "referrer", "referrers")} have been won so far; their value is told from {ReturnOnInvestmentFindings.FewestWinners} referrers on. Wait for more referrals to close.";
    }

    /// <summary>Findings made before.</summary>
    /// <param name="ReferralCost"><c>cac.referral</c>.</param>
    /// <param name="OtherCost"><c>cac.other_channels</c>.</param>
    /// <param name="AskedReferred"><c>roi.asked_referred</c>.</param>
    /// <param name="HeldOutReferred"><c>roi.held_out_referred</c>.</param>
    /// <param name="AskLift"><c>roi.ask_lift</c>: withheld as long as the two can't be told apart.</param>
    public sealed record KnownBefore(Finding ReferralCost, Finding OtherCost, Finding AskedReferred, Finding HeldOutReferred, Finding AskLift);
}
