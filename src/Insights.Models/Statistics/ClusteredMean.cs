using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>A weighted mean of clusters' own means: Σ weight·value / Σ weight.</summary>
/// <remarks>
/// Its variance is that of a linearised ratio, G/(G−1)·Σ(weight·(value − mean))²/(Σ weight)² (Cochran, <i>Sampling
/// Techniques</i>, 1977, sections 2.11 and 9A). Three pseudo-clusters of average weight are added before, as Rocks (2016) adds
/// pseudo-answers, so that the interval keeps a width when all clusters agree. Misleads below about 30 clusters, and where
/// one outweighs all others.
/// </remarks>
public sealed class ClusteredMean
{
    const double PseudoClusters = 3;

    readonly double _adjustedWeight;

    /// <summary>The mean of these clusters.</summary>
    /// <exception cref="ArgumentException">Fewer than two clusters have a weight (one shows no spread), or a value lies outside [−1, 1].</exception>
    public ClusteredMean(IReadOnlyList<Cluster> clusters)
    {
        Count = CountWeighted(clusters);
        if (Count < 2) throw new ArgumentException("An interval needs two clusters or more with a weight.", nameof(clusters));
        var weight = clusters.Sum(cluster => cluster.Weight * cluster.Times);
        var sum = clusters.Sum(cluster => cluster.Weight * cluster.Value * cluster.Times);
        _adjustedWeight = weight * (1 + PseudoClusters / Count);
        Value = sum / weight;
        Centre = sum / _adjustedWeight;
        // Half of the pseudo-clusters stand at 0, a quarter at each end.
        PseudoVariance = PseudoClusters * (0.5 + Centre * Centre) / Math.Pow(Count + PseudoClusters, 2) * Correction;
        Variance = PseudoVariance + clusters.Sum(cluster => cluster.Times * Math.Pow(Deviation(cluster), 2));
    }

    /// <summary>The mean within [−1, 1], as observed.</summary>
    public double Value { get; }

    /// <summary>The interval's middle: the mean with the pseudo-clusters, a little nearer to 0.</summary>
    public double Centre { get; }

    /// <summary>How many clusters have a weight.</summary>
    public long Count { get; }

    /// <summary>Square of the standard error.</summary>
    public double Variance { get; }

    /// <summary>The part of <see cref="Variance"/> that the pseudo-clusters bring.</summary>
    internal double PseudoVariance { get; }

    double Correction => Count / (Count - 1.0);

    /// <summary>The mean with its interval, by Student's t with G−1 degrees of freedom.</summary>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>Within [−1, 1]; its n is the number of clusters.</returns>
    public Estimate ToEstimate(double level = Estimate.UsualLevel)
    {
        var half = Quantiles.StudentT(level, Count - 1) * Math.Sqrt(Variance);
        return new Estimate(Value, Math.Max(-1, Centre - half), Math.Min(1, Centre + half), level, Count);
    }

    /// <summary>How far this one cluster moves the mean: the squares of all of them make the variance.</summary>
    internal double Deviation(Cluster cluster) => cluster.Weight * (cluster.Value - Centre) / _adjustedWeight * Math.Sqrt(Correction);

    static long CountWeighted(IReadOnlyList<Cluster> clusters)
    {
        long count = 0;
        foreach (var cluster in clusters)
        {
            if (cluster.Weight is not (>= 0 and < double.PositiveInfinity) || cluster.Times < 0 || cluster.Value is not (>= -1 and <= 1))
                throw new ArgumentException($"{cluster}: weight and times must be at least 0 and the value within [−1, 1].", nameof(clusters));
            if (cluster.Weight > 0) count += cluster.Times;
        }
        return count;
    }
}
