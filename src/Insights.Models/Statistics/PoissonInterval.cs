using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>How many events to expect when this many were counted, and each came on its own.</summary>
public static class PoissonInterval
{
    /// <summary>
    /// Garwood's exact interval (1936, doi:10.1093/biomet/28.3-4.437). It covers at least its level, more than that for small
    /// counts. Misleads when events come in bunches (one partner bringing ten customers at once): then it is too narrow.
    /// </summary>
    /// <param name="count">Events counted; at least 0.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>The expected number of events, in events.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the level not within (0, 1).</exception>
    public static Estimate Exact(long count, double level = Estimate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var upper = Quantiles.Upper(level);
        var low = count == 0 ? 0 : Quantiles.ChiSquared(1 - upper, 2.0 * count) / 2;
        return new Estimate(count, low, Quantiles.ChiSquared(upper, 2.0 * count + 2) / 2, level, count);
    }

    /// <summary>With this confidence no more events than that are to be expected: 3.0 at 95 % when none was counted.</summary>
    /// <param name="count">Events counted; at least 0.</param>
    /// <param name="level">One-sided confidence level within (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the level not within (0, 1).</exception>
    public static double AtMost(long count, double level = Estimate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Quantiles.ChiSquared(level, 2.0 * count + 2) / 2;
    }
}
