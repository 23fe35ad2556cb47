namespace Insights.Models.Learners;

/// <summary>Rows to learn from, and rows to be judged by.</summary>
/// <param name="Learned">Places in the table.</param>
/// <param name="LeftOut">Places in the table; none of them is learned from.</param>
sealed record AutoFold(int[] Learned, int[] LeftOut)
{
    /// <summary>
    /// Deals the rows out into folds, each kind of outcome in turn, so that all are alike; which row goes where follows from what stands in
    /// it, not from the order of the table. Rows of one group are never on both sides.
    /// </summary>
    internal static AutoFold[] Of(TrainingRows rows, AutoPlan plan, ulong seed) => [.. Enumerable.Range(0, plan.Rounds).GroupBy(round => round / plan.Folds, round => round % plan.Folds)
        .SelectMany(repeat =>
        {
            var fold = Dealt(rows, plan.Folds, seed + (ulong)repeat.Key);
            return repeat.Select(left => new AutoFold(
                TrainingRows.Thinned([.. Enumerable.Range(0, rows.Count).Where(row => fold[row] != left)], plan.MostLearned),
                TrainingRows.Thinned([.. Enumerable.Range(0, rows.Count).Where(row => fold[row] == left)], plan.MostLeftOut)));
        })];

    static int[] Dealt(TrainingRows rows, int folds, ulong seed)
    {
        var hashes = RowHashes.Of(rows.Table, seed);
        if (rows.Groups is not null) return FoldDeal.Groups(rows, folds, hashes);
        var order = Enumerable.Range(0, rows.Count).ToArray();
        Array.Sort(hashes, order);
        return FoldDeal.Rows(rows.Outcomes, order, folds);
    }
}
