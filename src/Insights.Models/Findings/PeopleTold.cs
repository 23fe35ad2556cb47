using Insights.Models.Units;
using MathNet.Numerics.Distributions;

namespace Insights.Models.Findings;

/// <summary>
/// How many people a customer tells, from customers' own answers on top of the rule of thumb: a Gamma–Poisson model (Gelman and others,
/// <i>Bayesian Data Analysis</i>, 3rd edition, 2.6). The prior has the assumed mean and half the published range as its standard deviation, so it
/// is worth about as much as the rule deserves: two or three people. Method: <c>docs/methods/word-of-mouth.md</c>.
/// </summary>
/// <remarks>
/// Counts of people told are far more spread than a Poisson's, so each answer counts for 1/φ of one, φ being their variance over their mean.
/// Misleads where the talkative answer surveys more often.
/// </remarks>
public static class PeopleTold
{
    /// <summary>Fewer answers show no spread that could be relied on: then the usual one is taken.</summary>
    public const int FewestForSpread = 10;

    /// <summary>Mean number of people told, with its 95 % credible interval; null without answers.</summary>
    /// <param name="assumed">The rule of thumb's mean; above 0.</param>
    /// <param name="range">The published range, low to high.</param>
    /// <param name="answers">How many people told how many.</param>
    /// <returns>In people; its n is the number of answers.</returns>
    public static Estimate? Mean(double assumed, (double Low, double High) range, IReadOnlyList<(long Told, long People)> answers)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(assumed);
        ArgumentNullException.ThrowIfNull(answers);
        var n = answers.Sum(answer => answer.People);
        if (n == 0) return null;
        var spread = (range.High - range.Low) / 2;
        var weight = 1 / Dispersion(assumed, answers, n);
        var shape = assumed * assumed / (spread * spread) + weight * answers.Sum(answer => (double)answer.Told * answer.People);
        var rate = assumed / (spread * spread) + weight * n;
        return new Estimate(shape / rate, Gamma.InvCDF(shape, rate, 0.025), Gamma.InvCDF(shape, rate, 0.975), Estimate.UsualLevel, n);
    }

    static double Dispersion(double assumed, IReadOnlyList<(long Told, long People)> answers, long n)
    {
        var mean = answers.Sum(answer => (double)answer.Told * answer.People) / n;
        if (n < FewestForSpread || mean == 0) return 1 + assumed / WordOfMouth.UsualSize;
        return Math.Max(1, answers.Sum(answer => answer.People * Math.Pow(answer.Told - mean, 2)) / (n - 1) / mean);
    }
}
