using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>Shares of independent yes/no observations, and the difference of two such shares.</summary>
/// <remarks>
/// Misleads where the observations hang together (several people of one account): cluster by account instead, see
/// <see cref="ClusteredMean"/>.
/// </remarks>
public static class Proportions
{
    /// <summary>
    /// A share with Wilson's score interval (1927, doi:10.1080/01621459.1927.10502953), which stays within [0, 1] and has a
    /// width even when nobody, or everybody, said yes.
    /// </summary>
    /// <param name="successes">How many said yes; within [0, <paramref name="n"/>].</param>
    /// <param name="n">How many were asked; at least 1.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>The share within [0, 1].</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no observation, or more successes than observations.</exception>
    public static Estimate Wilson(long successes, long n, double level = Estimate.UsualLevel) => Wilson(successes, n, n, level);

    /// <summary>
    /// The same for observations that hang together in groups: Wilson's interval at the number of independent observations that would be
    /// as precise (Korn and Graubard, <i>Survey Methodology</i> 1998, who do so with the exact interval).
    /// </summary>
    /// <param name="successes">How many said yes; within [0, <paramref name="n"/>].</param>
    /// <param name="n">How many were asked; at least 1.</param>
    /// <param name="effectiveSize">See <see cref="ClusteredMean.EffectiveSize"/>; above 0.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>The share within [0, 1]; its n is <paramref name="n"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no observation, or more successes than observations.</exception>
    public static Estimate Wilson(long successes, long n, double effectiveSize, double level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(effectiveSize);
        var z2 = Math.Pow(Quantiles.Normal(level), 2);
        var share = (double)successes / n;
        var centre = (share + z2 / (2 * effectiveSize)) / (1 + z2 / effectiveSize);
        var half = Math.Sqrt(z2 * (share * (1 - share) / effectiveSize + z2 / (4 * effectiveSize * effectiveSize))) / (1 + z2 / effectiveSize);
        // At the ends the formula gives 0 and 1 but for rounding.
        var low = successes == 0 ? 0 : centre - half;
        var high = successes == n ? 1 : centre + half;
        return new Estimate(share, low, high, level, n);
    }

    /// <summary>
    /// First share less second, with Newcombe's hybrid score interval (1998, method 10,
    /// doi:10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I): never leaves [−1, 1], sound for small counts.
    /// </summary>
    /// <param name="successes">Successes of the first group.</param>
    /// <param name="n">Observations of the first group; at least 1.</param>
    /// <param name="otherSuccesses">Successes of the second group.</param>
    /// <param name="otherN">Observations of the second group; at least 1.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>The difference within [−1, 1]; its n counts both groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A group is empty, or has more successes than observations.</exception>
    public static Estimate Difference(
        long successes, long n, long otherSuccesses, long otherN, double level = Estimate.UsualLevel)
    {
        var first = Wilson(successes, n, level);
        var second = Wilson(otherSuccesses, otherN, level);
        var difference = first.Value - second.Value;
        var below = double.Hypot(first.Value - first.Low, second.High - second.Value);
        var above = double.Hypot(first.High - first.Value, second.Value - second.Low);
        return new Estimate(difference, difference - below, difference + above, level, n + otherN);
    }
}
