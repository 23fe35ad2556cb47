using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// Customers who bring customers who bring customers: K, the new customers that each one brings in a year, and how long one turn takes.
/// Below 1 the loop dies out after 1/(1 − K) times what was put in; how fast it turns then matters as much as K.
/// Method: <c>docs/methods/word-of-mouth.md</c>.
/// </summary>
public static class ReferralLoop
{
    const string Source = "marts.customers, marts.referral_waits, marts.won_referrals; docs/methods/word-of-mouth.md";
    const int Draws = 2000;

    /// <summary><c>loop.k</c> (a share of one customer), <c>loop.total_per_customer</c> (a ratio) and <c>loop.cycle_days</c>.</summary>
    /// <param name="referralsPerCustomer">Referrals that a customer makes in a year.</param>
    /// <param name="wonOfSubmitted">Share of referrals that become customers.</param>
    /// <param name="daysToClose">From submission to the close, of those won in the period.</param>
    /// <param name="seed">Of the draws.</param>
    public static IReadOnlyList<Finding> From(Finding referralsPerCustomer, Finding wonOfSubmitted, IReadOnlyList<long> daysToClose, ulong seed = 7)
    {
        ArgumentNullException.ThrowIfNull(referralsPerCustomer);
        ArgumentNullException.ThrowIfNull(wonOfSubmitted);
        ArgumentNullException.ThrowIfNull(daysToClose);
        return [.. Loop(referralsPerCustomer, wonOfSubmitted, seed), Cycle(daysToClose)];
    }

    static IEnumerable<Finding> Loop(Finding invitations, Finding conversion, ulong seed)
    {
        if ((invitations.Withheld ?? conversion.Withheld) is { } why)
        {
            yield return Finding.Withhold("loop.k", UnitNames.Share, why, Source);
            yield return Finding.Withhold("loop.total_per_customer", UnitNames.Ratio, why, Source);
            yield break;
        }
        var k = K(invitations.Estimate!, conversion.Estimate!, seed);
        yield return Finding.Known("loop.k", UnitNames.Share, k, Source);
        yield return k.High < 1
            ? Finding.Known("loop.total_per_customer", UnitNames.Ratio, k with { Value = Total(k.Value), Low = Total(k.Low), High = Total(k.High) }, Source)
            : Finding.Withhold("loop.total_per_customer", UnitNames.Ratio, "The loop may bring one customer or more for each there is, and then it has no end to sum up to.", Source);
    }

    static Estimate K(Estimate invitations, Estimate conversion, ulong seed)
    {
        var random = SeededRandom.For(seed, "referral loop");
        var draws = new double[Draws];
        for (var draw = 0; draw < Draws; draw++) draws[draw] = Math.Max(0, invitations.Draw(random)) * Math.Clamp(conversion.Draw(random), 0, 1);
        return Percentiles.Interval(invitations.Value * conversion.Value, draws, Estimate.UsualLevel, conversion.N);
    }

    static double Total(double k) => 1 / (1 - k);

    static Finding Cycle(IReadOnlyList<long> days)
    {
        const string name = "loop.cycle_days";
        if (days.Count == 0) return Finding.Withhold(name, UnitNames.Days, "No referral was won in this period. Load the referrals with closed_at and won, or wait.", Source);
        var median = KaplanMeier.Of(SurvivalTimes.Of(days.Select(day => SurvivalTime.Event(day)))).Median();
        return median.Estimate is { } estimate
            ? Finding.Known(name, UnitNames.Days, estimate, Source)
            : Finding.Withhold(name, UnitNames.Days, $"The median of {days.Count} won is {median.Value:0} days, too few for its interval. Wait for more.", Source);
    }
}
