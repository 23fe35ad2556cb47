using Insights.Models.Units;

namespace Insights.Models.Statistics;

/// <summary>A weighted mean of clusters' own means, Σ weight·mean / Σ weight, for answers that are −1, 0 or 1.</summary>
/// <remarks>
/// The interval is the adjusted Wald interval at the <see cref="EffectiveSize"/>: the number of independent answers that would
/// be as precise (Kish, <i>Survey Sampling</i>, 1965; the same device as Korn and Graubard, <i>Survey Methodology</i> 1998). With one
/// answer a cluster it <i>is</i> the adjusted Wald interval. The linearised variance alone covers as little as 73–88 %
/// where nearly all answers agree. Misleads below about 30 clusters, and where one outweighs all others: see the coverage in
/// <c>docs/methods/nps.md</c>.
/// </remarks>
public sealed class ClusteredMean
{
    // A quarter of an account's worth of disagreement keeps the variance from vanishing when the few accounts happen to agree.
    const double PriorClusters = 0.25;

    // Below, both quantiles round to 0; their quotient has long been the same.
    const double LowestLevel = 1e-6;

    readonly double _weight, _squaredWeights, _meanSquare;
    readonly long _observations;

    /// <summary>The mean of these clusters.</summary>
    /// <exception cref="ArgumentException">Fewer than two clusters have a weight (one shows no spread), or one is out of range.</exception>
    public ClusteredMean(IReadOnlyList<Cluster> clusters) : this(clusters, priorVariance: null) { }

    /// <summary>The same with another variance of one answer than that of answers that are −1, 0 or 1, to keep the clusters from all agreeing.</summary>
    internal ClusteredMean(IReadOnlyList<Cluster> clusters, double? priorVariance)
    {
        double sum = 0, squares = 0;
        foreach (var cluster in clusters)
        {
            if (!cluster.IsValid) throw new ArgumentException($"{cluster} is out of range.", nameof(clusters));
            if (cluster.Weight == 0) continue;
            Count += cluster.Times;
            _observations += cluster.Observations * cluster.Times;
            _weight += cluster.Weight * cluster.Times;
            _squaredWeights += cluster.Weight * cluster.Weight * cluster.Times;
            sum += cluster.Weight * cluster.Mean * cluster.Times;
            squares += cluster.Weight * cluster.MeanSquare * cluster.Times;
        }
        if (Count < 2) throw new ArgumentException("An interval needs two clusters or more with a weight.", nameof(clusters));
        Value = sum / _weight;
        _meanSquare = squares / _weight;
        StandardError = Math.Sqrt(clusters.Sum(cluster => cluster.Times * Math.Pow(Deviation(cluster), 2)) * Count / (Count - 1.0));
        EffectiveSize = Size(clusters, priorVariance ?? 0.5 + Value * Value);
    }

    /// <summary>The mean within [−1, 1].</summary>
    public double Value { get; }

    /// <summary>How many clusters have a weight.</summary>
    public long Count { get; }

    /// <summary>
    /// That of a linearised ratio, √(G/(G−1)·Σ(weight·(mean − value))²)/Σ weight (Cochran, <i>Sampling Techniques</i>, 1977, 9A; R's
    /// survey package gives the same). 0 when all clusters agree, which the interval is not.
    /// </summary>
    public double StandardError { get; }

    /// <summary>How many independent answers would be as precise: fewer than were given where people of one account agree.</summary>
    public double EffectiveSize { get; }

    /// <summary>The mean with its interval.</summary>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>Within [−1, 1]; its n is the number of clusters.</returns>
    public Estimate ToEstimate(double level = Estimate.UsualLevel)
    {
        var (low, high) = AdjustedWald.Interval(Value, _meanSquare, EffectiveSizeAt(level), level);
        return new Estimate(Value, low, high, level, Count);
    }

    /// <summary>The effective size that an interval of this level is taken at: smaller where a few clusters outweigh the others.</summary>
    internal double EffectiveSizeAt(double level)
    {
        level = Math.Max(level, LowestLevel);
        return EffectiveSize * Math.Pow(Quantiles.Normal(level) / Quantile(level), 2);
    }

    /// <summary>How far this one cluster pulls the mean away from the others.</summary>
    internal double Deviation(Cluster cluster) => cluster.Weight * (cluster.Mean - Value) / _weight;

    double Size(IReadOnlyList<Cluster> clusters, double priorVariance)
    {
        var prior = PriorClusters * priorVariance / Count;
        var betweenAnswers = _meanSquare - Value * Value + prior;
        var ofMean = prior * _squaredWeights / (_weight * _weight);
        var fewClusters = (Count - 1.0) / Count;
        foreach (var cluster in clusters)
        {
            // A heavy cluster pulls the mean towards itself; dividing by 1 − its share undoes that (Bell and McCaffrey 2002).
            var pull = Deviation(cluster) * fewClusters / (1 - cluster.Weight / _weight);
            ofMean += cluster.Times * pull * pull;
        }
        return Math.Clamp(betweenAnswers / ofMean, 1, _observations);
    }

    /// <summary>
    /// Normal for clusters of equal weight, whose small number the pseudo-answers already pay for; Student's t where unequal
    /// weights leave fewer of them to speak (Kish's effective number).
    /// </summary>
    double Quantile(double level)
    {
        var effective = _weight * _weight / _squaredWeights;
        var missing = 1 / Math.Max(effective - 1, 0.5) - 1 / (Count - 1.0);
        return missing < 1e-6 ? Quantiles.Normal(level) : Quantiles.StudentT(level, Math.Max(1, 1 / missing));
    }
}
