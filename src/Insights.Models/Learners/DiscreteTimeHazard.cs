using Insights.Models.Features;

namespace Insights.Models.Learners;

/// <summary>
/// When the event comes, by what is known of a row: the hazard of each interval as boosted trees of the columns and of the interval (Singer and
/// Willett 1993, doi:10.3102/10769986018002155, with trees in place of their logit line). Hazards need not be proportional: what
/// matters early may not matter late. Censoring and late entry count as in <see cref="LifeTable"/>.
/// </summary>
/// <remarks>
/// Columns must say what was known at the origin, or when observation began: what became known later foretells the event it should predict.
/// Misleads where censoring does, where few are at risk (the last intervals), and as <see cref="BoostedTrees"/> do. Every cause counts as the event.
/// </remarks>
/// <param name="Trees">Log-odds of the hazard, by the columns and, last, the interval's number.</param>
/// <param name="Ends">Where the intervals end; the first begins at 0.</param>
public sealed record DiscreteTimeHazard(BoostedTrees Trees, IReadOnlyList<double> Ends)
{
    /// <summary>The column that holds the interval's number, from 1.</summary>
    public const string IntervalColumn = "interval";

    /// <summary>The columns a table needs to be predicted for.</summary>
    public FeatureSchema Schema => new([.. Trees.Schema.Features.SkipLast(1)]);

    /// <summary>Learns the hazards.</summary>
    /// <param name="table">One row per subject; no column may be called <see cref="IntervalColumn"/>.</param>
    /// <param name="subjects">How long each was followed and how that ended, in the order of the rows.</param>
    /// <param name="options">Null for twelve intervals of equal length and trees as by default.</param>
    /// <returns>Neither the order of rows nor of columns changes it, as far as that holds for <see cref="BoostedTrees"/>.</returns>
    /// <exception cref="ArgumentException">
    /// There is no row, lengths differ, a subject is not valid (it enters after it ends, say), nobody had the event, nobody was followed in an
    /// interval, there would be too many rows, or an option is out of range.
    /// </exception>
    public static DiscreteTimeHazard Fit(FeatureTable table, IReadOnlyList<SurvivalTime> subjects, HazardOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(subjects);
        if (subjects.Count != table.Rows) throw new ArgumentException($"There are {subjects.Count} subjects for {table.Rows} rows: one is needed for each.", nameof(subjects));
        options ??= new();
        var ends = options.EndsFor(SurvivalTimes.Of(subjects).OrRefuse("hazards"));
        var periods = PersonPeriods.Of(subjects, ends, options.MostRows);
        var trees = BoostedTrees.Fit(WithInterval(table.Select(periods.Subjects), periods.Intervals), periods.Labels, options.Trees, periods.Weights);
        return new(trees, ends);
    }

    /// <summary>The hazards of each row.</summary>
    /// <param name="table">The columns trained on, in any order; others are ignored.</param>
    /// <param name="threads">Threads to use; the hazards do not depend on it.</param>
    /// <exception cref="ArgumentException">A column is missing or of another kind.</exception>
    public HazardCurves Predict(FeatureTable table, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(table);
        var columns = Schema.Conform(table);
        var byRow = new double[table.Rows * Ends.Count];
        var interval = new float[table.Rows];
        // An interval at a time: the rows never need to be expanded.
        for (var at = 0; at < Ends.Count; at++)
        {
            Array.Fill(interval, at + 1);
            foreach (var (row, hazard) in Trees.Probabilities(WithInterval(columns, interval), threads).Index()) byRow[row * Ends.Count + at] = hazard;
        }
        return new(Ends, byRow);
    }

    internal static FeatureSchema WithInterval(FeatureSchema schema) =>
        new([.. schema.Features, new FeatureDescription(IntervalColumn, FeatureKind.Numeric, null)]);

    static FeatureTable WithInterval(FeatureTable table, float[] intervals) => new([.. table.Columns, FeatureColumn.Numeric(IntervalColumn, intervals)]);
}
