using Insights.Models.Units;
using MathNet.Numerics;
using Distribution = MathNet.Numerics.Distributions;

namespace Insights.Models.Statistics;

/// <summary>What is believed of a share after some yeses and noes: a Beta distribution.</summary>
/// <remarks>Misleads where observations hang together and were counted one by one: take effective counts, yes and no over the design effect.</remarks>
/// <param name="Alpha">Yeses and the prior's; above 0, need not be whole.</param>
/// <param name="Beta">Noes and the prior's; above 0, need not be whole.</param>
public readonly record struct BetaPosterior(double Alpha, double Beta)
{
    /// <summary>The share to expect.</summary>
    public double Mean => Alpha / (Alpha + Beta);

    /// <summary>Within (0, ¼).</summary>
    public double Variance => Alpha * Beta / (Math.Pow(Alpha + Beta, 2) * (Alpha + Beta + 1));

    internal bool IsValid => Alpha is > 0 and < double.PositiveInfinity && Beta is > 0 and < double.PositiveInfinity;

    /// <summary>The posterior of effective counts under the prior of Jeffreys, Beta(½, ½).</summary>
    /// <param name="successes">Yeses; within [0, <paramref name="observations"/>].</param>
    /// <param name="observations">Yeses and noes; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">More successes than observations, or one of them negative.</exception>
    public static BetaPosterior Of(double successes, double observations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, observations);
        return new BetaPosterior(successes + 0.5, observations - successes + 0.5);
    }

    /// <summary>The probability that the share lies below this one.</summary>
    /// <param name="share">Any number; below 0 it is 0, above 1 it is 1.</param>
    public double Below(double share) => share <= 0 ? 0 : share >= 1 ? 1 : SpecialFunctions.BetaRegularized(Alpha, Beta, share);

    /// <summary>The share that the true one lies below with this probability.</summary>
    /// <param name="probability">Within [0, 1].</param>
    public double Quantile(double probability) => Distribution.Beta.InvCDF(Alpha, Beta, probability);

    /// <summary>The mean with the central interval that holds the share with this probability.</summary>
    /// <param name="level">Within (0, 1).</param>
    /// <returns>Within [0, 1]; its n is α + β, rounded.</returns>
    public Estimate ToEstimate(double level = Estimate.UsualLevel)
    {
        var upper = Quantiles.Upper(level);
        return new Estimate(Mean, Quantile(1 - upper), Quantile(upper), level, (long)Math.Round(Alpha + Beta));
    }
}
