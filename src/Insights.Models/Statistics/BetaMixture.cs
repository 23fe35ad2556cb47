using Insights.Models.Units;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace Insights.Models.Statistics;

/// <summary>What is believed of a share when it may be one of several Beta distributions, each with its weight.</summary>
public sealed class BetaMixture
{
    readonly IReadOnlyList<(BetaPosterior Posterior, double Weight)> _parts;
    readonly long _n;

    /// <summary>The mixture of these parts.</summary>
    /// <param name="parts">Posteriors and their weights, at least 0, which sum to 1.</param>
    /// <param name="n">How many observations it rests on.</param>
    internal BetaMixture(IReadOnlyList<(BetaPosterior Posterior, double Weight)> parts, long n) => (_parts, _n) = (parts, n);

    /// <summary>The share to expect, within (0, 1).</summary>
    public double Mean => _parts.Sum(part => part.Weight * part.Posterior.Mean);

    /// <summary>How far the share may lie from <see cref="Mean"/>, within (0, ½).</summary>
    public double StandardDeviation
    {
        get
        {
            var mean = Mean;
            return Math.Sqrt(_parts.Sum(part => part.Weight * (part.Posterior.Variance + Math.Pow(part.Posterior.Mean - mean, 2))));
        }
    }

    /// <summary>The probability that the share lies below this one.</summary>
    /// <param name="share">Any number; below 0 it is 0, above 1 it is 1.</param>
    public double Below(double share) => _parts.Sum(part => part.Weight * part.Posterior.Below(share));

    /// <summary>The share that the true one lies below with this probability, within 10⁻⁹.</summary>
    /// <param name="probability">Within (0, 1).</param>
    public double Quantile(double probability)
    {
        if (probability is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability within (0, 1) is expected.");
        return Brent.FindRoot(share => Below(share) - probability, 0, 1, 1e-9, 200);
    }

    /// <summary>The mean with the central interval that holds the true share with this probability.</summary>
    /// <param name="level">Within (0, 1).</param>
    public Estimate ToEstimate(double level = Estimate.UsualLevel)
    {
        var upper = Quantiles.Upper(level);
        return new Estimate(Mean, Quantile(1 - upper), Quantile(upper), level, _n);
    }

    /// <summary>The share to be seen among so many future people: what is not known of the true share, and the luck of so few on top.</summary>
    /// <remarks>
    /// Shares of few people come in steps, so no interval of steps holds exactly the level. The ends are mid-distribution quantiles (Ma, Genton
    /// and Parzen 2011, doi:10.1007/s10463-009-0227-3), which hold it on average over many predictions, not at least in each.
    /// </remarks>
    /// <param name="people">Over the design effect where they hang together; at least 1.</param>
    /// <param name="level">Within (0, 1).</param>
    public Estimate Predict(long people, double level = Estimate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        var upper = Quantiles.Upper(level);
        var counts = new double[people + 1];
        foreach (var (posterior, weight) in _parts) AddCounts(counts, posterior, weight);
        return new Estimate(Mean, MidQuantile(counts, 1 - upper) / people, MidQuantile(counts, upper) / people, level, _n);
    }

    /// <summary>Adds the beta-binomial probabilities of each count, from the most likely one both ways.</summary>
    static void AddCounts(double[] counts, BetaPosterior posterior, double weight)
    {
        const double negligible = 1e-15;
        var (people, a, b) = (counts.Length - 1, posterior.Alpha, posterior.Beta);
        var middle = (int)Math.Round(people * posterior.Mean);
        var atMiddle = weight * Math.Exp(
            SpecialFunctions.BetaLn(a + middle, b + people - middle) - SpecialFunctions.BetaLn(a, b)
            - SpecialFunctions.BetaLn(middle + 1, people - middle + 1) - Math.Log(people + 1));
        counts[middle] += atMiddle;
        var probability = atMiddle;
        for (var count = middle; count < people && probability > negligible; count++)
            counts[count + 1] += probability *= (people - count) / (count + 1.0) * (a + count) / (b + people - count - 1);
        probability = atMiddle;
        for (var count = middle; count > 0 && probability > negligible; count--)
            counts[count - 1] += probability *= count / (people - count + 1.0) * (b + people - count) / (a + count - 1);
    }

    /// <summary>Where the probability below a count plus half of its own, drawn as a line from count to count, reaches the one asked for.</summary>
    static double MidQuantile(double[] counts, double probability)
    {
        double below = 0, before = 0;
        for (var count = 0; count < counts.Length; count++)
        {
            var here = below + counts[count] / 2;
            if (here >= probability) return count == 0 ? 0 : count - 1 + (probability - before) / (here - before);
            (below, before) = (below + counts[count], here);
        }
        return counts.Length - 1;
    }
}
