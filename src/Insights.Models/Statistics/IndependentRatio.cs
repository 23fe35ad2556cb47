using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>
/// The ratio of two positive figures that rest on different observations, from their own intervals: the method of variance estimates
/// recovery (Zou and Donner 2008, doi:10.1002/sim.3095) on the logarithms, where a ratio is a difference. Misleads when the two share
/// observations, unless their correlation is given.
/// </summary>
public static class IndependentRatio
{
    /// <summary><paramref name="above"/> over <paramref name="below"/>; its n counts the observations of both.</summary>
    /// <param name="above">The numerator; at least 0, its lower limit is taken as 0 where it lies below.</param>
    /// <param name="below">The denominator, above 0 with its whole interval; at the same level unless one of them is counted in full.</param>
    /// <param name="correlation">Of the errors of their logarithms, within [−1, 1]; else 0.</param>
    /// <exception cref="ArgumentException">The numerator is negative, the denominator may be 0, or the levels differ.</exception>
    public static Estimate Of(Estimate above, Estimate below, double correlation = 0)
    {
        ArgumentNullException.ThrowIfNull(above);
        ArgumentNullException.ThrowIfNull(below);
        if (above.Value < 0) throw new ArgumentException($"A ratio of {above.Value} has no logarithm; publish the difference instead.", nameof(above));
        if (!(below.Low > 0)) throw new ArgumentException("The denominator may be 0, and the ratio then anything; withhold it.", nameof(below));
        var ratio = above.Value / below.Value;
        // Nothing above the line: the logarithm's interval has no middle, but both ends have a limit.
        if (ratio == 0) return new Estimate(0, 0, Math.Max(0, above.High) / below.Low, Math.Min(above.Level, below.Level), above.N + below.N);
        var logarithm = IndependentDifference.Of(Logarithm(above), Logarithm(below), correlation);
        return logarithm with { Value = ratio, Low = above.Low > 0 ? Math.Exp(logarithm.Low) : 0, High = Math.Exp(logarithm.High) };
    }

    static Estimate Logarithm(Estimate estimate) => estimate with
    {
        Value = Math.Log(estimate.Value), Low = Math.Log(Math.Max(double.Epsilon, estimate.Low)), High = Math.Log(estimate.High),
    };
}
