using MathNet.Numerics;
using Distribution = MathNet.Numerics.Distributions;

namespace Insights.Models.Statistics;

/// <summary>The quantiles that intervals are made of, by the confidence level they serve.</summary>
public static class Quantiles
{
    /// <summary>Half-width factor of a two-sided normal interval: 1.95996 at 95 %.</summary>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not within (0, 1).</exception>
    public static double Normal(double level) => Distribution.Normal.InvCDF(0, 1, Upper(level));

    /// <summary>Half-width factor of a two-sided interval where the variance itself is estimated from few clusters.</summary>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <param name="degreesOfFreedom">Clusters less one; above 0, need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not within (0, 1), or there is no degree of freedom.</exception>
    public static double StudentT(double level, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        var upper = Upper(level);
        return StudentTAbove(FarthestFound, degreesOfFreedom) < 1 - upper ? Distribution.StudentT.InvCDF(0, 1, degreesOfFreedom, upper) : FarStudentT(1 - upper, degreesOfFreedom);
    }

    // MathNet's inverse looks no farther, and few degrees of freedom reach beyond it at 99.9 % already.
    const double FarthestFound = 800;

    /// <summary>By halving on the scale of the logarithm, where the tail is nearly a line.</summary>
    static double FarStudentT(double above, double degreesOfFreedom)
    {
        var (low, high) = (Math.Log(FarthestFound), 0.99 * Math.Log(double.MaxValue) / 2);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (StudentTAbove(Math.Exp(middle), degreesOfFreedom) > above) low = middle;
            else high = middle;
        }
        return Math.Exp(low);
    }

    /// <summary>The probability above a value, exact also where it is tiny (Abramowitz and Stegun 1964, 26.7.1).</summary>
    static double StudentTAbove(double value, double degreesOfFreedom) =>
        SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + value * value)) / 2;

    /// <summary>The value that a χ² variable stays below with this probability.</summary>
    /// <param name="probability">Within (0, 1).</param>
    /// <param name="degreesOfFreedom">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not within (0, 1), or there is no degree of freedom.</exception>
    public static double ChiSquared(double probability, double degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        if (probability is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability within (0, 1) is expected.");
        return Distribution.ChiSquared.InvCDF(degreesOfFreedom, probability);
    }

    /// <summary>The value that a standard normal stays below with this probability, within (0, 1).</summary>
    internal static double NormalAt(double probability) => Distribution.Normal.InvCDF(0, 1, probability);

    /// <summary>The probability that a standard normal lies below this value.</summary>
    internal static double NormalBelow(double value) => Distribution.Normal.CDF(0, 1, value);

    /// <summary>The probability below the upper end of a two-sided interval: 0.975 at 95 %.</summary>
    internal static double Upper(double level) => level is > 0 and < 1
        ? 1 - (1 - level) / 2
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1, for example 0.95.");
}
