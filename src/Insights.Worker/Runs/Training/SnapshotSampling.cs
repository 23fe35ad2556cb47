using Insights.Worker.Score;

namespace Insights.Worker.Runs.Training;

/// <summary>
/// Which rows of a snapshot are kept. Where it rarely happens, most rows to whom it did not say the same: a part of them is enough
/// to learn from, and the intercept is corrected for the others (King and Zeng 2001, doi:10.1093/oxfordjournals.pan.a004868).
/// </summary>
/// <param name="JudgedFrom">From this day on every row is kept, to be judged by.</param>
/// <param name="Thinning">By target: one in so many of the rows to whom it did not happen is learned from.</param>
sealed record SnapshotSampling(DateOnly JudgedFrom, IReadOnlyDictionary<Target, int> Thinning)
{
    public bool KeepsAll(DateOnly day) => day >= JudgedFrom;

    public int OneIn(Target target) => Thinning[target];
}
