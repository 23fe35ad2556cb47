using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// What good word is worth, told carefully: people reached, times the share of them that became customers, times a first year's margin. An
/// interval over what was observed, not a promise. Method: <c>docs/methods/word-of-mouth.md</c>.
/// </summary>
/// <remarks>
/// The conversion is observed only for all people reached together (customers won through a referral over people told something good), so in
/// the revenue at stake the reach cancels out; in what one point of satisfaction moves it does not. Being told is not being referred:
/// the share of <i>referrals</i> won would promise many times too much.
/// </remarks>
public static class WordOfMouthStake
{
    const string Source = "marts.referrals_by_referrer, marts.satisfaction; docs/methods/word-of-mouth.md";

    /// <summary><c>wom.conversion</c> (a share), <c>wom.margin_at_stake</c> and <c>wom.margin_of_one_point</c> (money).</summary>
    /// <param name="sums">What was won in the period, by referrer.</param>
    /// <param name="won">How many referrals were won.</param>
    /// <param name="positive">People reached by good word: <c>wom.positive_reach</c>.</param>
    /// <param name="ofOnePoint">People by whom the net moves with one point of satisfaction: <c>wom.net_of_one_point</c>.</param>
    /// <param name="currency">The reporting currency.</param>
    /// <param name="unknown">Why revenue can't be known, or null.</param>
    public static IReadOnlyList<Finding> From(ProgrammeSums sums, long won, Finding positive, Finding ofOnePoint, Currency currency, Sentence? unknown = null)
    {
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(positive);
        ArgumentNullException.ThrowIfNull(ofOnePoint);
        ArgumentNullException.ThrowIfNull(currency);
        if (WhyUnknown(sums, positive, unknown) is { } why)
            return [Withhold("wom.conversion", UnitNames.Share, why), Withhold("wom.margin_at_stake", currency.Code, why), Withhold("wom.margin_of_one_point", currency.Code, why)];
        var margins = sums.Referrers.Select(referrer => referrer.Revenue * sums.GrossMargin).ToArray();
        var options = new BootstrapOptions(FixedDenominator: 1, CountVaries: true);
        var stake = Bootstrap.RatioOfSums(margins, new double[margins.Length], SeededRandom.For(sums.Seed, "word of mouth at stake"), options);
        return
        [
            Finding.Known("wom.conversion", UnitNames.Share, Conversion(won, positive.Estimate!, sums.Seed), Source),
            Finding.Known("wom.margin_at_stake", currency.Code, stake, Source),
            Finding.Known("wom.margin_of_one_point", currency.Code, OfOnePoint(stake, positive.Estimate!, ofOnePoint.Estimate!.Value, sums.Seed), Source),
        ];
    }

    static Sentence? WhyUnknown(ProgrammeSums sums, Finding positive, Sentence? unknown)
    {
        if ((unknown ?? positive.Withheld) is { } why) return why;
        var winners = sums.Referrers.Count(referrer => referrer.Revenue > 0);
        if (winners >= ReturnOnInvestmentFindings.FewestWinners && positive.Estimate!.Low > 0) return null;
        return $"How many of those who hear of us become customers can't be observed: referrals of {new CountOf(winners, "referrer", "referrers")} have been won. Wait for more referrals to close.";
    }

    static Estimate Conversion(long won, Estimate positive, ulong seed) =>
        Ratio(PoissonInterval.Exact(won), positive, SeededRandom.For(seed, "word of mouth conversion"));

    static Estimate OfOnePoint(Estimate stake, Estimate positive, double people, ulong seed) =>
        Ratio(stake.Times(people), positive, SeededRandom.For(seed, "word of mouth of one point"));

    // Both are uncertain, and both are drawn.
    static Estimate Ratio(Estimate above, Estimate below, SeededRandom random)
    {
        var draws = new double[2000];
        for (var draw = 0; draw < draws.Length; draw++) draws[draw] = Math.Max(0, above.Draw(random)) / Math.Max(1, below.Draw(random));
        return Percentiles.Interval(above.Value / below.Value, draws, Estimate.UsualLevel, above.N);
    }

    static Finding Withhold(string name, string unit, Sentence why) => Finding.Withhold(name, unit, why, Source);
}
