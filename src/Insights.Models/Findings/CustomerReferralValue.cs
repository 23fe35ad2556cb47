using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Customer referral value over one year (Kumar, Petersen and Leone, Harvard Business Review, October 2007; Journal of Marketing 2010,
/// doi:10.1509/jmkg.74.5.001). A customer of type one would not have come otherwise: worth the discounted margin and the acquisition cost saved.
/// One of type two would have: worth the cost saved only.
/// </summary>
/// <remarks>
/// Saved is what a customer costs through the other channels less what one costs through referral, so rewards and the programme's own cost are
/// charged to both types; the paper charges them to type one only. The share of type one is that of the asks' effect: it says how many
/// referrals would not have been made, which is taken for how many customers would not have come. Method: <c>docs/methods/customer-value.md</c>.
/// </remarks>
public static class CustomerReferralValue
{
    /// <summary>What a referrer is worth in a year: won · (type one's share · discounted margin + cost saved), each drawn from its own uncertainty.</summary>
    /// <param name="referrers">Two or more, of whom somebody won.</param>
    /// <param name="typeOne">Share of type one, within [0, 1].</param>
    /// <param name="referralCost">Cost of a customer through referral, reporting currency.</param>
    /// <param name="otherCost">The same through the other channels.</param>
    /// <param name="rules">Margin, discount and seed.</param>
    /// <returns>In the reporting currency; its n is the number of referrers.</returns>
    /// <exception cref="ArgumentException">Fewer than two referrers.</exception>
    public static Estimate PerReferrer(
        IReadOnlyList<ReferrerYear> referrers, Estimate typeOne, Estimate referralCost, Estimate otherCost, CustomerValueRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var kept = rules.GrossMargin * DiscountOfOneYear(rules.DiscountPerYear);
        double[] revenue = [.. referrers.Select(referrer => referrer.Revenue)], won = [.. referrers.Select(referrer => (double)referrer.Won)], ones = [.. referrers.Select(_ => 1.0)];
        // The same seed twice draws the same referrers: who brought much brought it with few or many.
        var revenues = Bootstrap.Draw(revenue, ones, SeededRandom.For(rules.Seed, "referral value"), new BootstrapOptions());
        var wins = Bootstrap.Draw(won, ones, SeededRandom.For(rules.Seed, "referral value"), new BootstrapOptions());
        var random = SeededRandom.For(rules.Seed, "referral value's parts");
        var draws = new double[revenues.Length];
        for (var i = 0; i < draws.Length; i++)
            draws[i] = Math.Clamp(typeOne.Draw(random), 0, 1) * kept * revenues[i] + wins[i] * (otherCost.Draw(random) - referralCost.Draw(random));
        var value = typeOne.Value * kept * revenue.Average() + won.Average() * (otherCost.Value - referralCost.Value);
        return Percentiles.Interval(value, draws, Estimate.UsualLevel, referrers.Count);
    }

    /// <summary>Share of what came after asking that would not have come without: 1 − held out / asked, within [0, 1].</summary>
    /// <param name="asked">Share of asks that brought a referral; its whole interval above 0.</param>
    /// <param name="heldOut">Share of those held out who referred all the same.</param>
    /// <param name="correlation">Of the errors of the two.</param>
    public static Estimate TypeOneShare(Estimate asked, Estimate heldOut, double correlation)
    {
        var otherwise = IndependentRatio.Of(heldOut, asked, correlation);
        return otherwise with { Value = OneLess(otherwise.Value), Low = OneLess(otherwise.High), High = OneLess(otherwise.Low) };

        static double OneLess(double share) => Math.Clamp(1 - share, 0, 1);
    }

    /// <summary>What a unit of revenue that comes evenly over a year is worth at its start.</summary>
    /// <param name="discountPerYear">0 or more.</param>
    public static double DiscountOfOneYear(double discountPerYear) => RestrictedMean.Worth(0, 1, discountPerYear);
}
