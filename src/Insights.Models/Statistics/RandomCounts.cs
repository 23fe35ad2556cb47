namespace Insights.Models.Statistics;

/// <summary>Draws of counts: how many referrers turn up, how many people are told.</summary>
public static class RandomCounts
{
    /// <summary>A Poisson count, exact by waiting times up to a mean of 500, rounded normal above (relative error of the spread below 0.1 %).</summary>
    /// <param name="mean">At least 0.</param>
    /// <param name="random">Seeded.</param>
    public static long Poisson(double mean, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        if (mean > 500) return Math.Max(0, (long)Math.Round(mean + Math.Sqrt(mean) * random.NextNormal()));
        var limit = Math.Exp(-mean);
        long count = 0;
        for (var product = random.NextDouble(); product > limit; product *= random.NextDouble()) count++;
        return count;
    }

    /// <summary>A Gamma variable of this shape and scale 1 (Marsaglia and Tsang 2000, doi:10.1145/358407.358414).</summary>
    /// <param name="shape">Above 0.</param>
    /// <param name="random">Seeded.</param>
    public static double Gamma(double shape, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        // Below 1 the method needs a boost: Gamma(a) = Gamma(a + 1)·U^(1/a).
        if (shape < 1) return Gamma(shape + 1, random) * Math.Pow(1 - random.NextDouble(), 1 / shape);
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.NextNormal();
            var v = Math.Pow(1 + c * x, 3);
            if (v > 0 && Math.Log(1 - random.NextDouble()) < 0.5 * x * x + d - d * v + d * Math.Log(v)) return d * v;
        }
    }

    /// <summary>
    /// The sum of <paramref name="people"/> negative binomial counts, drawn at once: a Poisson count whose mean is Gamma.
    /// </summary>
    /// <param name="people">How many people are counted; at least 0.</param>
    /// <param name="mean">Mean count of one of them; at least 0.</param>
    /// <param name="size">Dispersion of one count: variance = mean + mean²/size; above 0. Small means a heavy tail.</param>
    /// <param name="random">Seeded.</param>
    public static long NegativeBinomialSum(double people, double mean, double size, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        return people * mean > 0 ? Poisson(Gamma(people * size, random) * mean / size, random) : 0;
    }
}
