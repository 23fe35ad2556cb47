using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>Intervals by drawing whole clusters (accounts, referrers) again and again, for skewed sums such as revenue.</summary>
/// <remarks>
/// Percentiles, moved outwards as Hesterberg (2015, doi:10.1080/00031305.2015.1089789) does, by Student's t for the effective
/// number of clusters (Kish): where five deals make most of the revenue, five speak. Measured coverage of nominal 95 %: 93 % for
/// revenue retained by 30–200 accounts, 94 % for revenue over cost with 60 referrers; plain percentiles and BCa had 84–92 %.
/// It can't invent what was never seen: a deal ten times larger than any before is in no draw.
/// </remarks>
public static class Bootstrap
{
    /// <summary>Σ numerators / (Σ denominators + fixed), for example revenue kept over revenue at the start.</summary>
    /// <param name="numerators">One sum per cluster.</param>
    /// <param name="denominators">One sum per cluster, in the same order.</param>
    /// <param name="random">Seeded: the same seed gives the same interval.</param>
    /// <param name="options">How to draw.</param>
    /// <returns>The ratio; its n is the number of clusters.</returns>
    /// <exception cref="ArgumentException">Fewer than two clusters, lengths differ, or the denominators don't sum to more than 0.</exception>
    public static Estimate RatioOfSums(
        ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, SeededRandom random, BootstrapOptions? options = null)
    {
        options ??= new BootstrapOptions();
        var observed = Observed(numerators, denominators, options);
        var draws = Draw(numerators, denominators, random, options);
        Array.Sort(draws);
        var tail = Tail(Math.Min(EffectiveNumber(numerators), EffectiveNumber(denominators)), options.Level);
        return new Estimate(observed, Percentiles.At(draws, tail), Percentiles.At(draws, 1 - tail), options.Level, numerators.Length);
    }

    /// <summary>The ratio in each of the draws, in the order drawn: for combining with the draws of something else.</summary>
    /// <inheritdoc cref="RatioOfSums" path="/param"/>
    public static double[] Draw(
        ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, SeededRandom random, BootstrapOptions options)
    {
        Observed(numerators, denominators, options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Draws, 200);
        var draws = new double[options.Draws];
        var filled = 0;
        while (filled < draws.Length)
        {
            var picks = options.CountVaries ? RandomCounts.Poisson(numerators.Length, random) : numerators.Length;
            double above = 0, below = options.FixedDenominator;
            for (var pick = 0L; pick < picks; pick++)
            {
                var cluster = random.NextInt(numerators.Length);
                above += numerators[cluster];
                below += denominators[cluster];
            }
            // A draw of clusters without any denominator has no ratio; it says nothing and is drawn again.
            if (below > 0) draws[filled++] = above / below;
        }
        return draws;
    }

    static double Observed(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, BootstrapOptions options)
    {
        if (numerators.Length != denominators.Length) throw new ArgumentException("Each cluster needs a numerator and a denominator.", nameof(denominators));
        if (numerators.Length < 2) throw new ArgumentException("A bootstrap needs two clusters or more.", nameof(numerators));
        var below = Total(denominators) + options.FixedDenominator;
        if (below is not (> 0 and < double.PositiveInfinity)) throw new ArgumentException("The denominators must sum to more than 0.", nameof(denominators));
        return Total(numerators) / below;
    }

    /// <summary>The share of draws to leave out on each side: 2.5 % for many clusters, less for few.</summary>
    static double Tail(double clusters, double level)
    {
        var quantile = Quantiles.StudentT(level, Math.Max(1, clusters - 1));
        return Quantiles.NormalBelow(-quantile * Math.Sqrt(clusters / Math.Max(1, clusters - 1)));
    }

    /// <summary>How many clusters of equal size would vary as much: (Σx)²/Σx². None at all says nothing, and limits nothing.</summary>
    static double EffectiveNumber(ReadOnlySpan<double> values)
    {
        double sum = 0, squares = 0;
        foreach (var value in values)
        {
            sum += Math.Abs(value);
            squares += value * value;
        }
        return squares > 0 ? sum * sum / squares : values.Length;
    }

    static double Total(ReadOnlySpan<double> values)
    {
        double total = 0;
        foreach (var value in values) total += value;
        return total;
    }
}
