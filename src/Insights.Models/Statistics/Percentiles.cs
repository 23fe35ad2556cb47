using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>Intervals read off simulated draws.</summary>
public static class Percentiles
{
    /// <summary>The value between the two percentiles that leave out equal shares of the draws. Sorts the draws in place.</summary>
    /// <param name="value">The point estimate.</param>
    /// <param name="draws">Simulated values; at least one.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <param name="n">Observations that the estimate rests on.</param>
    public static Estimate Interval(double value, double[] draws, double level, long n)
    {
        Array.Sort(draws);
        var upper = Quantiles.Upper(level);
        return new Estimate(value, At(draws, 1 - upper), At(draws, upper), level, n);
    }

    /// <summary>The value that this share of the sorted draws lies below, interpolated.</summary>
    internal static double At(double[] sorted, double probability)
    {
        var position = probability * (sorted.Length - 1);
        var index = (int)position;
        var next = Math.Min(index + 1, sorted.Length - 1);
        return sorted[index] + (position - index) * (sorted[next] - sorted[index]);
    }

    /// <summary>
    /// One draw from an estimate's uncertainty: normal, with the spread of its lower side below the value and of its upper side
    /// above it, so that lopsided intervals stay lopsided. A counted figure is always drawn as itself.
    /// </summary>
    public static double Draw(this Estimate estimate, SeededRandom random)
    {
        if (estimate.Level >= 1) return estimate.Value;
        var sigmas = random.NextNormal() / Quantiles.Normal(estimate.Level);
        return estimate.Value + sigmas * (sigmas < 0 ? estimate.Value - estimate.Low : estimate.High - estimate.Value);
    }
}
