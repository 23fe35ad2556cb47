using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>How well scores put those to whom it happens above those to whom it does not. Only their order counts, not their scale.</summary>
public static class RankingMetrics
{
    /// <summary>
    /// Area under the ROC curve: the chance that a random row that happened scores above a random one that did not, ties counting
    /// half (Mann and Whitney 1947, doi:10.1214/aoms/1177730491), with the interval of DeLong, DeLong and Clarke-Pearson (1988,
    /// doi:10.2307/2531595). 0.5 is chance. Misleads where only the top of the list is used (see <see cref="Top"/>), and where rows
    /// hang together (several people of an account): the interval is then too narrow.
    /// </summary>
    /// <param name="scores">One per row, in any unit; infinities are allowed.</param>
    /// <param name="outcomes">Whether it happened, in the same order.</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <returns>A share within [0, 1]; n counts the rows. Takes O(n log n).</returns>
    /// <exception cref="ArgumentException">Lengths differ, a score is not a number, or all outcomes are the same.</exception>
    public static Estimate Auc(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, double level = Estimate.UsualLevel)
    {
        var rows = ScoredOutcomes.OfBothKinds(scores, outcomes);
        Placements above = new(rows.Happened), below = new(rows.DidNotHappen);
        foreach (var tie in rows.Placements())
        {
            above.Add(tie.OfHappened, tie.Happened);
            below.Add(tie.OfOthers, tie.End - tie.Start - tie.Happened);
        }
        return Interval(above, below, level, rows);
    }

    static Estimate Interval(Placements above, Placements below, double level, ScoredOutcomes rows)
    {
        var auc = above.Mean;
        if (auc is 0 or 1) return Faultless(auc, Math.Min(rows.Happened, rows.DidNotHappen), rows.Count, level);
        var half = Quantiles.Normal(level) * Math.Sqrt(above.VarianceOfMean + below.VarianceOfMean);
        return new Estimate(auc, Math.Max(0, auc - half), Math.Min(1, auc + half), level, rows.Count);
    }

    /// <summary>A ranking without a fault has no variance to be seen; Wilson's interval for the rarer outcome says how little that may mean.</summary>
    internal static Estimate Faultless(double auc, int rarer, int rows, double level) =>
        Proportions.Wilson(auc == 1 ? rarer : 0, rarer, level) with { N = rows };

    /// <summary>
    /// The first <paramref name="count"/> rows of the list, highest score first. Where equal scores straddle the end of it, they
    /// count by the share of them that fits, as if drawn by lot: the order of the rows does not matter.
    /// </summary>
    /// <param name="scores">One per row, in any unit.</param>
    /// <param name="outcomes">Whether it happened, in the same order.</param>
    /// <param name="count">How long the list is; within [1, rows].</param>
    /// <param name="level">Confidence level within (0, 1).</param>
    /// <exception cref="ArgumentException">Lengths differ, or a score is not a number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The list would be empty or longer than there are rows.</exception>
    public static TopOfList Top(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, int count, double level = Estimate.UsualLevel)
    {
        var rows = ScoredOutcomes.Sorted(scores, outcomes);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, rows.Count);
        var cut = rows.Count - count;
        var happened = 0.0;
        foreach (var tie in rows.Ties())
            happened += tie.Happened * (double)Math.Clamp(tie.End - cut, 0, tie.End - tie.Start) / (tie.End - tie.Start);
        return TopOfList.Of(happened, count, rows.Happened, rows.Count, level);
    }

    /// <summary>
    /// The largest distance between the two outcomes' distributions of scores (Kolmogorov–Smirnov): the best difference between the
    /// true and the false positive rate that any threshold reaches. Within [0, 1]; says nothing about the other thresholds.
    /// </summary>
    /// <param name="scores">One per row, in any unit.</param>
    /// <param name="outcomes">Whether it happened, in the same order.</param>
    /// <exception cref="ArgumentException">Lengths differ, a score is not a number, or all outcomes are the same.</exception>
    public static double KolmogorovSmirnov(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes)
    {
        var rows = ScoredOutcomes.OfBothKinds(scores, outcomes);
        double widest = 0, happened = 0;
        foreach (var tie in rows.Ties())
        {
            happened += tie.Happened;
            widest = Math.Max(widest, Math.Abs(happened / rows.Happened - (tie.End - happened) / rows.DidNotHappen));
        }
        return widest;
    }

    /// <summary>Of one kind of row: the share of the other kind that each is rightly placed against.</summary>
    sealed class Placements(int count)
    {
        double _sum, _squares;

        internal double Mean => _sum / count;

        internal double VarianceOfMean => Variance / count;

        // A single row shows no spread; the widest that a share of this mean can have is assumed.
        double Variance => count > 1 ? Math.Max(0, _squares - count * Mean * Mean) / (count - 1) : Mean * (1 - Mean);

        internal void Add(double share, int times)
        {
            _sum += share * times;
            _squares += share * share * times;
        }
    }
}
