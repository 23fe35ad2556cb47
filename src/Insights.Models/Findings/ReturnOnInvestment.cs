using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// What the programme returns. <i>Attributed</i> gives it all revenue of referred customers, though some would have come
/// anyway; <i>incremental</i> counts only what the asks caused, measured on contacts held out. Never read one for the other.
/// Intervals by bootstrap over referrers, whose number is itself chance. Method: <c>docs/methods/return-on-investment.md</c>.
/// </summary>
public static class ReturnOnInvestment
{
    /// <summary>First-year revenue over cost: 3.2 means 3.2 : 1.</summary>
    /// <exception cref="ArgumentException">Fewer than two referrers, or no cost.</exception>
    public static Estimate RevenueToCost(ProgrammeSums sums) =>
        Bootstrap.RatioOfSums(Revenue(sums, 1), Rewards(sums), Random(sums), Options(sums.FixedCost ?? 0));

    /// <summary>(Margin − cost)/cost: 0 is break-even, 1 means that each unit of cost came back twice.</summary>
    /// <exception cref="ArgumentException">Fewer than two referrers, or no cost.</exception>
    public static Estimate Return(ProgrammeSums sums) => Less(
        Bootstrap.RatioOfSums(Revenue(sums, sums.GrossMargin), Rewards(sums), Random(sums), Options(sums.FixedCost ?? 0)), 1);

    /// <summary>Margin less cost, in the reporting currency.</summary>
    /// <exception cref="ArgumentException">Fewer than two referrers.</exception>
    public static Estimate Net(ProgrammeSums sums)
    {
        var margins = sums.Referrers.Select(referrer => referrer.Revenue * sums.GrossMargin - referrer.Rewards).ToArray();
        return Less(Bootstrap.RatioOfSums(margins, new double[margins.Length], Random(sums), Options(1)), sums.FixedCost ?? 0);
    }

    /// <summary>Share of the asks that brought a valid referral within the horizon: Wilson's interval, clustered by account.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody was asked.</exception>
    public static Estimate AskedShare(AskSums asks) =>
        Proportions.Wilson(asks.AskedWhoReferred, asks.Asked, asks.AskedEffective ?? asks.Asked, Estimate.UsualLevel);

    /// <summary>Share of the contacts held out who referred within the horizon all the same: Wilson's interval, clustered by account.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody was held out.</exception>
    public static Estimate HeldOutShare(AskSums asks) =>
        Proportions.Wilson(asks.HeldOutWhoReferred, asks.HeldOut, asks.HeldOutEffective ?? asks.HeldOut, Estimate.UsualLevel);

    /// <summary>
    /// How much likelier a contact refers because of being asked: asked less held out, a share, with Newcombe's interval from the two
    /// clustered ones, and their correlation where accounts have contacts in both arms.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody was asked, or nobody held out.</exception>
    public static Estimate Lift(AskSums asks) => IndependentDifference.Of(AskedShare(asks), HeldOutShare(asks), asks.Correlation);

    /// <summary>Contacts who referred because they were asked: the lift times those asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nobody was asked, or nobody held out.</exception>
    public static Estimate IncrementalReferrers(AskSums asks) => Lift(asks).Times(asks.Asked);

    /// <summary>
    /// First-year revenue that the asks caused: those who referred because of them, times the revenue of an average referrer.
    /// Both are uncertain, and both are drawn.
    /// </summary>
    /// <returns>In the reporting currency; its n counts asked and held out.</returns>
    /// <exception cref="ArgumentException">Fewer than two referrers, nobody asked, or nobody held out.</exception>
    public static Estimate IncrementalRevenue(ProgrammeSums sums)
    {
        var caused = IncrementalReferrers(sums.Asks);
        var ones = Enumerable.Repeat(1.0, sums.Referrers.Count).ToArray();
        var draws = Bootstrap.Draw(Revenue(sums, 1), ones, Random(sums), new BootstrapOptions());
        var random = SeededRandom.For(sums.Seed, "incremental referrers");
        for (var draw = 0; draw < draws.Length; draw++) draws[draw] *= caused.Draw(random);
        return Percentiles.Interval(caused.Value * sums.Revenue / sums.Referrers.Count, draws, Estimate.UsualLevel, caused.N);
    }

    /// <summary>
    /// Contacts to hold out before the lift can be told at all: as many as find, with 80 % power at 5 %, that asking causes every
    /// referral of those asked. Null when no number would do: then more must be asked first.
    /// </summary>
    /// <param name="asks">What was asked and held out so far.</param>
    public static long? HeldOutNeeded(AskSums asks)
    {
        var everybody = asks.Asked + asks.HeldOut;
        if (everybody == 0 || asks.AskedWhoReferred == 0) return null;
        var effect = (double)asks.AskedWhoReferred / asks.Asked;
        var share = (double)(asks.AskedWhoReferred + asks.HeldOutWhoReferred) / everybody;
        if (share >= 1) return 1;
        const double standardErrors = 1.959964 + 0.841621;
        var inverse = effect * effect / (standardErrors * standardErrors * share * (1 - share)) - 1 / (asks.AskedEffective ?? asks.Asked);
        // Held-out contacts of one account tell less than as many of different ones.
        var clustering = asks.HeldOutEffective is { } effective ? asks.HeldOut / effective : 1;
        return inverse > 0 ? (long)Math.Ceiling(clustering / inverse) : null;
    }

    internal static Estimate Less(Estimate estimate, double amount) => estimate with
    {
        Value = estimate.Value - amount, Low = estimate.Low - amount, High = estimate.High - amount,
    };

    static double[] Revenue(ProgrammeSums sums, double margin) => [.. sums.Referrers.Select(referrer => referrer.Revenue * margin)];

    static double[] Rewards(ProgrammeSums sums) => [.. sums.Referrers.Select(referrer => referrer.Rewards)];

    static SeededRandom Random(ProgrammeSums sums) => SeededRandom.For(sums.Seed, "return on investment");

    static BootstrapOptions Options(double fixedDenominator) => new(FixedDenominator: fixedDenominator, CountVaries: true);
}
