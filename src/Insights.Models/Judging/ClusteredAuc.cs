using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>
/// The area under the ROC curve where rows hang together, such as months of one account: Obuchowski (1997, doi:10.2307/2533958). The value
/// is <see cref="RankingMetrics.Auc"/>'s; the interval counts clusters as the independent evidence that they are, and is DeLong's where each
/// is a single row. It misleads below some thirty clusters to which it happened.
/// </summary>
public static class ClusteredAuc
{
    /// <summary>The area with its interval.</summary>
    /// <param name="scores">One per row, in any unit.</param>
    /// <param name="outcomes">Whether it happened, in the same order; both kinds must occur.</param>
    /// <param name="clusters">The cluster of each row.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>A share within [0, 1]; n counts the rows.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a score is not a number, or all outcomes are the same.</exception>
    public static Estimate Of(double[] scores, bool[] outcomes, int[] clusters, double level = Estimate.UsualLevel)
    {
        var (area, influence) = Influence(scores, outcomes);
        var sums = Sums(influence, outcomes, clusters);
        return area is 0 or 1
            ? RankingMetrics.Faultless(area, Math.Min(sums.Count(sum => sum.Happened is not null), sums.Count(sum => sum.Others is not null)), outcomes.Length, level)
            : Interval(area, outcomes.Length, sums, level, 0, 1);
    }

    /// <summary>By how much one ranking's area is above another's on the same rows, with its interval: paired, so that what both find hard does not blur it.</summary>
    /// <param name="scores">The one ranking.</param>
    /// <param name="others">The other.</param>
    /// <param name="outcomes">Whether it happened.</param>
    /// <param name="clusters">The cluster of each row.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>Within [−1, 1]; n counts the rows.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a score is not a number, or all outcomes are the same.</exception>
    public static Estimate Difference(double[] scores, double[] others, bool[] outcomes, int[] clusters, double level = Estimate.UsualLevel)
    {
        var (area, influence) = Influence(scores, outcomes);
        var (otherArea, otherInfluence) = Influence(others, outcomes);
        var sums = Sums([.. influence.Zip(otherInfluence, (one, other) => one - other)], outcomes, clusters);
        return Interval(area - otherArea, outcomes.Length, sums, level, -1, 1);
    }

    /// <summary>How far each row pulls the area: its share of rows of the other kind rightly placed, less the area, over the rows of its kind.</summary>
    static (double Area, double[] Influence) Influence(double[] scores, bool[] outcomes)
    {
        var sorted = ScoredOutcomes.OfBothKinds(scores, outcomes);
        var order = Enumerable.Range(0, scores.Length).ToArray();
        Array.Sort((double[])scores.Clone(), order);
        var influence = new double[scores.Length];
        var area = 0.0;
        foreach (var tie in sorted.Placements())
        {
            for (var place = tie.Start; place < tie.End; place++) influence[order[place]] = outcomes[order[place]] ? tie.OfHappened : tie.OfOthers;
            area += tie.Happened * tie.OfHappened;
        }
        area /= sorted.Happened;
        for (var row = 0; row < influence.Length; row++) influence[row] = (influence[row] - area) / (outcomes[row] ? sorted.Happened : sorted.DidNotHappen);
        return (area, influence);
    }

    static Estimate Interval(double value, int rows, IReadOnlyCollection<ClusterSums> clusters, double level, double least, double most)
    {
        // Where all of a kind are in one cluster there is no spread to be seen; the widest that is possible is assumed.
        var widest = (most - value) * (value - least);
        var variance = Squares(clusters.Select(cluster => cluster.Happened), widest) + Squares(clusters.Select(cluster => cluster.Others), widest)
            + 2 * Correction(clusters.Count) * clusters.Sum(cluster => cluster.Happened * cluster.Others ?? 0);
        var half = Quantiles.Normal(level) * Math.Sqrt(Math.Max(0, variance));
        return new Estimate(value, Math.Max(least, value - half), Math.Min(most, value + half), level, rows);
    }

    /// <summary>Each kind of row has its own number of clusters: to few accounts it happened, though there are thousands.</summary>
    static double Squares(IEnumerable<double?> sums, double widest)
    {
        double[] known = [.. sums.OfType<double>()];
        return known.Length > 1 ? Correction(known.Length) * known.Sum(sum => sum * sum) : widest;
    }

    static double Correction(int clusters) => clusters / Math.Max(1, clusters - 1.0);

    static IReadOnlyCollection<ClusterSums> Sums(double[] influence, bool[] outcomes, int[] clusters)
    {
        if (clusters.Length != influence.Length)
            throw new ArgumentException($"There are {clusters.Length} clusters for {influence.Length} rows: give the cluster of each row.", nameof(clusters));
        var sums = new Dictionary<int, ClusterSums>();
        for (var row = 0; row < clusters.Length; row++) sums[clusters[row]] = sums.GetValueOrDefault(clusters[row]).With(outcomes[row], influence[row]);
        return sums.Values;
    }

    /// <summary>How far a cluster's rows of each kind pull the area; null where it has none.</summary>
    readonly record struct ClusterSums(double? Happened, double? Others)
    {
        internal ClusterSums With(bool happened, double influence) =>
            happened ? this with { Happened = (Happened ?? 0) + influence } : this with { Others = (Others ?? 0) + influence };
    }
}
