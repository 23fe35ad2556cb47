using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>Intervals by drawing whole clusters (accounts, referrers) again and again, for skewed sums such as revenue.</summary>
/// <remarks>
/// Bias-corrected and accelerated (Efron 1987, doi:10.1080/01621459.1987.10478410). It can't invent what was never seen: with
/// fewer than about 20 clusters, or one that holds most of the sum, the interval is too narrow.
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
        var (lower, upper) = Ranks(draws, observed, Acceleration(numerators, denominators, options), options.Level);
        return new Estimate(observed, Percentiles.At(draws, lower), Percentiles.At(draws, upper), options.Level, numerators.Length);
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

    /// <summary>Skewness of the influence that single clusters have, by leaving each out in turn.</summary>
    static double Acceleration(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, BootstrapOptions options)
    {
        double above = Total(numerators), below = Total(denominators) + options.FixedDenominator;
        // Where the count itself varies a cluster's mere presence matters: its influence is not centred.
        var centre = options.CountVaries ? above / below : MeanWithoutOne(numerators, denominators, above, below);
        double squares = 0, cubes = 0;
        for (var i = 0; i < numerators.Length; i++)
        {
            if (below - denominators[i] <= 0) continue;
            var influence = centre - (above - numerators[i]) / (below - denominators[i]);
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    static double MeanWithoutOne(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators, double above, double below)
    {
        double sum = 0;
        var count = 0;
        for (var i = 0; i < numerators.Length; i++)
        {
            if (below - denominators[i] <= 0) continue;
            sum += (above - numerators[i]) / (below - denominators[i]);
            count++;
        }
        return count > 0 ? sum / count : 0;
    }

    static (double Lower, double Upper) Ranks(double[] sorted, double observed, double acceleration, double level)
    {
        var z = Quantiles.Normal(level);
        // Draws equal to the observed ratio count half: with all clusters alike there is no bias to correct.
        var share = (CountBelow(sorted, observed) + 0.5 * CountEqual(sorted, observed)) / sorted.Length;
        var bias = Quantiles.NormalAt(Math.Clamp(share, 1.0 / sorted.Length, 1 - 1.0 / sorted.Length));
        return (Shifted(bias - z), Shifted(bias + z));

        double Shifted(double sum) => Quantiles.NormalBelow(bias + sum / (1 - acceleration * sum));
    }

    static int CountBelow(double[] sorted, double value)
    {
        var low = 0;
        for (var high = sorted.Length; low < high;)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static int CountEqual(double[] sorted, double value) => CountBelow(sorted, Math.BitIncrement(value)) - CountBelow(sorted, value);

    static double Total(ReadOnlySpan<double> values)
    {
        double total = 0;
        foreach (var value in values) total += value;
        return total;
    }
}
