using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// Several differences of shares looked at together: the step-down of Holm (1979, Scandinavian Journal of Statistics 6, 65–70) over
/// Newcombe's intervals, so that with probability 1 − α none is called real that is not.
/// </summary>
/// <remarks>
/// The smallest p-value is held against α/m, the next against α/(m − 1), and so on until one fails; from there on none is real. Each
/// interval has the level of its step, so that it excludes 0 exactly where the step holds. Misleads where the groups share people.
/// </remarks>
public static class HolmDifferences
{
    /// <summary>The differences first less second, in the order given, each with its interval at the level of its step.</summary>
    /// <param name="pairs">Successes and observations of each pair of groups; every group has an observation.</param>
    /// <param name="level">Of all together, within (0, 1).</param>
    public static IReadOnlyList<Estimate> Of(IReadOnlyList<TwoShares> pairs, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var differences = new Estimate[pairs.Count];
        var (tests, hasFailed) = (pairs.Count, false);
        foreach (var index in Enumerable.Range(0, pairs.Count).OrderBy(index => PValue(pairs[index])))
        {
            var difference = pairs[index].Difference(1 - (1 - level) / tests);
            differences[index] = difference;
            hasFailed |= difference is { Low: <= 0, High: >= 0 };
            if (!hasFailed) tests--;
        }
        return differences;
    }

    /// <summary>The smallest α at which Newcombe's interval of level 1 − α excludes 0, within (0, 1].</summary>
    /// <param name="pair">Two groups with observations.</param>
    public static double PValue(TwoShares pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        // On the scale of the normal quantile the interval only widens, so halving finds where it touches 0.
        var (inside, outside) = (0.0, 40.0);
        for (var step = 0; step < 60; step++)
        {
            var z = (inside + outside) / 2;
            if (Excludes(pair, z)) inside = z;
            else outside = z;
        }
        return Math.Clamp(2 * Quantiles.NormalBelow(-inside), double.Epsilon, 1);
    }

    static bool Excludes(TwoShares pair, double z)
    {
        var level = 1 - 2 * Quantiles.NormalBelow(-z);
        if (level is <= 0 or >= 1) return level <= 0;
        return pair.Difference(level) is not { Low: <= 0, High: >= 0 };
    }
}
