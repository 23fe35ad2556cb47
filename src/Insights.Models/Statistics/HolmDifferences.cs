using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// Several differences looked at together: the step-down of Holm (1979, Scandinavian Journal of Statistics 6, 65–70) over their
/// intervals, so that with probability 1 − α none is called real that is not.
/// </summary>
/// <remarks>
/// The smallest p-value is held against α/m, the next against α/(m − 1), and so on until one fails; from there on none is real. Each
/// interval has the level of its step, so that it excludes 0 exactly where the step holds. Differences may share a group, such as the one
/// control of several arms. Misleads where one group shares people with another.
/// </remarks>
public static class HolmDifferences
{
    // What is left above is a few roundings wide.
    const double HighestLevel = 1 - 1e-15;

    /// <summary>The differences first less second with Newcombe's intervals, in the order given, each at the level of its step.</summary>
    /// <param name="pairs">Successes and observations of each pair of groups; every group has an observation.</param>
    /// <param name="level">Of all together, within (0, 1).</param>
    public static IReadOnlyList<Estimate> Of(IReadOnlyList<TwoShares> pairs, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return Of([.. pairs.Select(pair => (Func<double, Estimate>)pair.Difference)], level);
    }

    /// <summary>The same for differences of any kind.</summary>
    /// <param name="differences">Each gives its interval at a level within (0, 1); a higher level never gives a narrower one.</param>
    /// <param name="level">Of all together, within (0, 1).</param>
    public static IReadOnlyList<Estimate> Of(IReadOnlyList<Func<double, Estimate>> differences, double level = Estimate.UsualLevel)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var stepped = new Estimate[differences.Count];
        var (tests, hasFailed) = (differences.Count, false);
        foreach (var index in Enumerable.Range(0, differences.Count).OrderBy(index => PValue(differences[index])))
        {
            var difference = differences[index](1 - (1 - level) / tests);
            stepped[index] = difference;
            hasFailed |= difference is { Low: <= 0, High: >= 0 };
            if (!hasFailed) tests--;
        }
        return stepped;
    }

    /// <summary>The smallest α at which Newcombe's interval of level 1 − α excludes 0, within (0, 1].</summary>
    /// <param name="pair">Two groups with observations.</param>
    public static double PValue(TwoShares pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return PValue(pair.Difference);
    }

    /// <summary>The smallest α at which the interval of level 1 − α excludes 0, within (0, 1]; not told apart below 10⁻¹⁵.</summary>
    /// <param name="difference">Gives its interval at a level within (0, 1); a higher level never gives a narrower one.</param>
    public static double PValue(Func<double, Estimate> difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        // On the scale of the normal quantile the interval only widens, so halving finds where it touches 0.
        var (inside, outside) = (0.0, 40.0);
        for (var step = 0; step < 60; step++)
        {
            var z = (inside + outside) / 2;
            if (Excludes(difference, z)) inside = z;
            else outside = z;
        }
        return Math.Clamp(2 * Quantiles.NormalBelow(-inside), double.Epsilon, 1);
    }

    static bool Excludes(Func<double, Estimate> difference, double z)
    {
        var level = 1 - 2 * Quantiles.NormalBelow(-z);
        if (level is <= 0 or >= HighestLevel) return level <= 0;
        return difference(level) is not { Low: <= 0, High: >= 0 };
    }
}
