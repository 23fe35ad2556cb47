using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// The difference of two figures that rest on different observations, from their own intervals, symmetric or not:
/// the method of variance estimates recovery (Zou and Donner, Statistics in Medicine 2008, doi:10.1002/sim.3095), of which
/// Newcombe's interval of two proportions is a case. Misleads when the two share observations: it is then too wide or too narrow.
/// </summary>
public static class IndependentDifference
{
    /// <summary><paramref name="now"/> less <paramref name="before"/>, in their unit; its n counts the observations of both.</summary>
    /// <param name="now">The later figure.</param>
    /// <param name="before">The earlier figure, at the same level unless one of them is counted in full.</param>
    /// <param name="correlation">Of their errors, within [−1, 1], where some observations are of the same accounts (ibid., section 2); else 0.</param>
    /// <exception cref="ArgumentException">The levels differ and neither figure is counted in full.</exception>
    public static Estimate Of(Estimate now, Estimate before, double correlation = 0)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(before);
        if (now.Level != before.Level && now.Level < 1 && before.Level < 1)
            throw new ArgumentException($"Intervals at {now.Level:P0} and {before.Level:P0} can't be put together.", nameof(before));
        var difference = now.Value - before.Value;
        return new Estimate(
            difference,
            difference - Length(now.Value - now.Low, before.High - before.Value, correlation),
            difference + Length(now.High - now.Value, before.Value - before.Low, correlation),
            Math.Min(now.Level, before.Level),
            now.N + before.N);
    }

    static double Length(double a, double b, double correlation) => Math.Sqrt(Math.Max(0, a * a + b * b - 2 * correlation * a * b));
}
