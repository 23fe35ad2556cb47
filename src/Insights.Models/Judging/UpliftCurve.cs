using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Judging;

/// <summary>
/// How well scores put those on whom a treatment works above those on whom it does not, judged on rows of a randomised test that the
/// scores have not seen. Among the k highest scores Q(k) = happened to treated − happened to control · treated / control, and U(k) the
/// share of treated less the share of control rows to whom it happened (Radcliffe 2007, <i>Direct Marketing Analytics Journal</i>).
/// </summary>
/// <remarks>
/// Only the order of scores counts. Equal scores count as if drawn by lot: within a run of them the four kinds of row (treated or not,
/// happened or not) are spread evenly, so the order of rows never shows and a score that is the same for everybody has a Qini of 0.
/// Misleads where arms were not drawn by lot, or with another probability for some: the curve then shows who was chosen, not on whom it
/// works. Several people of one account make band and intervals too narrow unless their clusters are given.
/// </remarks>
public sealed class UpliftCurve
{
    // Scores that are all the same have a Qini of 0 but for this.
    const double Rounding = 1e-12;

    // Out of fold each pair of rows counts twice: one's score has learned from the other's outcome, and the other's from its. Where there is no
    // signal Qini is a sum over such pairs, and its variance twice that of scores from elsewhere.
    static readonly double Paired = Math.Sqrt(2);

    readonly double _level;

    UpliftCurve(UpliftRanking ranking, UpliftCurveOptions options, double spread, int[]? clusters = null)
    {
        (Ranking, _level) = (ranking, options.Level);
        AverageEffect = Difference(ranking.Total)!;
        Random = UpliftBand.Of(ranking, options);
        var error = UpliftError.OfQini(ranking, clusters);
        Stretch = spread * (Random.StandardDeviation > Rounding ? Math.Max(1, error / Random.StandardDeviation) : 1);
        var (qini, half) = (ranking.Qini(ranking.Kinds), Quantiles.Normal(options.Level) * error);
        Qini = new(qini, qini - half, qini + half, options.Level, ranking.Count);
        Auuc = Area(ranking);
        Points = [.. Enumerable.Range(0, options.Points + 1).Select(step => Point((double)step / options.Points))];
    }

    /// <summary>How many rows were judged.</summary>
    public int Rows => Ranking.Count;

    /// <summary>How many of them were treated.</summary>
    public int Treated => (int)Ranking.Total.Treated;

    /// <summary>Share of treated less share of control rows to whom it happened, whatever the scores; Newcombe's interval.</summary>
    public Estimate AverageEffect { get; }

    /// <summary>
    /// Area between the curve and the straight line to its end, (1/n) Σ [Q(k) − (k/n)·Q(n)] / treated: outcomes gained per treated row,
    /// on average over all k, by taking the highest scores instead of drawing lots. 0 says nothing was gained. Compare on the same rows only.
    /// </summary>
    public Estimate Qini { get; }

    /// <summary>Mean over k of U(k) · k/n: half the average effect when scores say nothing.</summary>
    public double Auuc { get; }

    /// <summary>What Qini rankings by lot reach on these rows.</summary>
    public UpliftBand Random { get; }

    /// <summary>
    /// Whether the ranking can be told from lots: Qini lies above their band, stretched where Qini itself varies more than they do, as it does
    /// when outcomes are most frequent at one end of the ranking. Of scores that say nothing about one in forty passes at 95 %. False
    /// does not say that the effect is the same for everybody, only that these rows don't show otherwise.
    /// </summary>
    public bool IsDistinguishable => Qini.Value > Needed + Rounding;

    /// <summary>The highest Qini that can be luck is its upper end: the band of <see cref="Random"/>, stretched; its value is 0, what lots reach on average.</summary>
    public Estimate ByLot => new(0, Math.Min(0, Random.Low * Stretch), Math.Max(0, Needed), _level, Ranking.Count);

    /// <summary>Why nobody should be chosen by these scores, as a sentence; null where they can be told from lots.</summary>
    public string? NoSignal => IsDistinguishable ? null :
        $"Not distinguishable from random: on these {Rows} rows the Qini is {Qini.Value:F5}, and rankings that say nothing reach up to {Needed:F5} ({_level:P0} band).";

    /// <summary>For a picture, from nobody to everybody.</summary>
    public IReadOnlyList<UpliftPoint> Points { get; }

    internal UpliftRanking Ranking { get; }

    /// <summary>How many times more Qini varies than that of lots where scores say nothing; at least 1.</summary>
    internal double Stretch { get; }

    double Needed => Random.High * Stretch;

    /// <summary>Judges scores.</summary>
    /// <param name="scores">Predicted uplift, or anything that ranks by it; one per row, infinities are allowed.</param>
    /// <param name="treated">Whether the row was treated, in the same order.</param>
    /// <param name="outcomes">Whether it happened, in the same order.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="clusters">
    /// One number for all rows that hang together, such as an account's, in the same order: Qini's interval then counts clusters, and the band is stretched
    /// by as much. Null where every row stands alone. Newcombe's intervals do not know of clusters.
    /// </param>
    /// <remarks>64,000 rows take less than a second.</remarks>
    /// <exception cref="ArgumentException">There is no row, lengths differ, a score is not a number, or no row is treated or none is control.</exception>
    public static UpliftCurve Of(
        ReadOnlySpan<double> scores, ReadOnlySpan<bool> treated, ReadOnlySpan<bool> outcomes, UpliftCurveOptions? options = null, int[]? clusters = null)
    {
        options ??= new();
        options.Check();
        if (clusters is not null && clusters.Length != scores.Length)
            throw new ArgumentException($"There are {clusters.Length} clusters for {scores.Length} scores: one is needed for each.", nameof(clusters));
        return new(UpliftRanking.Of(scores, treated, outcomes), options, spread: 1, clusters);
    }

    /// <summary>
    /// Judges a learner on the rows it was trained on, by its out-of-fold scores. A signal is claimed later than on rows kept back: the scores
    /// of any two rows have learned from each other, which makes Qini vary √2 times as much where there is none.
    /// </summary>
    /// <param name="arm">What was learned of one treatment.</param>
    /// <param name="trial">The test it was learned from; its rows of this arm and the control arm are judged.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentException">The test is another one: its rows are not as many, or none is in this arm.</exception>
    public static UpliftCurve OutOfFold(UpliftArm arm, UpliftTrial trial, UpliftCurveOptions? options = null)
    {
        ThrowIfAnother(arm, trial);
        return OutOfFold(arm, trial, trial.RowsOf(arm.Name), options ?? new());
    }

    /// <summary>U(k) for this share of the rows: what treating did for those with the highest scores.</summary>
    /// <param name="share">Within (0, 1]; k is rounded down, 0.3 of 1,001 rows are 300.</param>
    /// <returns>The difference of two shares with Newcombe's interval; null where no row among them was treated or none is control.</returns>
    public Estimate? UpliftAt(double share)
    {
        if (share is not (> 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share of the rows within (0, 1] is expected.");
        return Difference(Ranking.First((int)Math.Floor(share * Rows)));
    }

    internal static UpliftCurve OutOfFold(UpliftArm arm, UpliftTrial trial, int[] rows, UpliftCurveOptions options)
    {
        options.Check();
        bool[] treated = [.. rows.Select(row => trial.Arms[row] == arm.Name)], outcomes = [.. rows.Select(row => trial.Outcomes[row])];
        return new(UpliftRanking.Of([.. rows.Select(row => arm.OutOfFold[row])], treated, outcomes), options, Paired);
    }

    Estimate? Difference(UpliftCounts counts)
    {
        if (counts.Treated == 0 || counts.Control == 0) return null;
        // Parts of rows, where equal scores straddle the end, have no binomial interval; its ends are those of the whole numbers on either side.
        var (low, high) = (LowEnd(counts), -LowEnd(counts.Swapped));
        return new(counts.Uplift, low, high, _level, (long)Math.Round(counts.Treated + counts.Control));
    }

    double LowEnd(UpliftCounts counts)
    {
        var control = Math.Max(1, (long)counts.Control);
        return Proportions.Difference(
            (long)counts.TreatedHappened, (long)Math.Ceiling(counts.Treated), Math.Min(control, (long)Math.Ceiling(counts.ControlHappened)), control, _level).Low;
    }

    UpliftPoint Point(double share)
    {
        var counts = Ranking.First((int)Math.Round(share * Rows));
        var all = Ranking.Total;
        return new(share, counts.Gain / all.Treated, share * all.Gain / all.Treated, counts is { Treated: > 0, Control: > 0 } ? counts.Uplift : null);
    }

    static void ThrowIfAnother(UpliftArm arm, UpliftTrial trial)
    {
        if (arm.OutOfFold.Count != trial.Table.Rows)
            throw new ArgumentException($"The model was learned from {arm.OutOfFold.Count} rows, and this test has {trial.Table.Rows}.", nameof(trial));
    }

    static double Area(UpliftRanking ranking) =>
        ranking.Prefixes().Index().Sum(prefix => prefix.Item.Uplift * (prefix.Index + 1)) / ranking.Count / ranking.Count;
}
