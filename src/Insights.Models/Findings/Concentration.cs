using Insights.Models.Units;

namespace Insights.Models.Findings;

/// <summary>
/// How few people bring how many of the referrals: the points of a Lorenz curve, the most active first (Lorenz 1905, Publications of the
/// American Statistical Association 9, 209–219). Counted in full, without sampling error. Method: <c>docs/methods/concentration.md</c>.
/// </summary>
public static class Concentration
{
    /// <summary>The points of the curve, in percent of the referrers.</summary>
    public static readonly IReadOnlyList<int> Percents = [1, 5, 10, 20, 50];

    const string Source = "marts.referrals_by_referrer; docs/methods/concentration.md";

    /// <summary>All findings, always under the same names: <c>concentration.top_1_percent</c> … and <c>concentration.half_from</c>.</summary>
    /// <param name="referralsByReferrer">Valid referrals of each person who referred in the period: each at least 1.</param>
    public static IReadOnlyList<Finding> From(IReadOnlyList<long> referralsByReferrer)
    {
        ArgumentNullException.ThrowIfNull(referralsByReferrer);
        var sorted = referralsByReferrer.OrderDescending().ToArray();
        return
        [
            .. Percents.Select(percent => Of($"concentration.top_{percent}_percent", UnitNames.Share, () => Brought(sorted, percent))),
            Of("concentration.half_from", UnitNames.People, () => FewestForHalf(sorted)),
        ];

        Finding Of(string name, string unit, Func<double> value) => sorted.Length == 0
            ? Finding.Withhold(name, unit, "Nobody referred in this period. Load the referrals, or ask for the first ones.", Source)
            : Finding.Known(name, unit, Estimate.Counted(value(), unit == UnitNames.Share ? sorted.Sum() : sorted.Length), Source);
    }

    // A part of a person counts as a whole one: the top 1 % of 30 is one.
    static double Brought(long[] sorted, int percent) =>
        (double)sorted.Take((sorted.Length * percent + 99) / 100).Sum() / sorted.Sum();

    static double FewestForHalf(long[] sorted)
    {
        var (sum, people) = (0L, 0);
        while (2 * sum < sorted.Sum()) sum += sorted[people++];
        return people;
    }
}
