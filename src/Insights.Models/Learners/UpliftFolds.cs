namespace Insights.Models.Learners;

/// <summary>
/// The order that rows are learned in and the part each is dealt to, from what stands in the rows alone: however a table is sorted,
/// and whatever its columns' order, each row is dealt the same. Each arm's rows of each outcome are dealt in turn, so that parts are alike.
/// </summary>
/// <param name="Order">Places of the rows in the table, in the order to learn in.</param>
/// <param name="Fold">For each place of that order its part, from 0.</param>
sealed record UpliftFolds(int[] Order, int[] Fold)
{
    internal static UpliftFolds Of(UpliftTrial trial, int folds, ulong seed)
    {
        var hashes = RowHashes.Of(trial.Table, seed);
        var order = Enumerable.Range(0, hashes.Length).ToArray();
        // Rows that agree in all of this are alike in every way, and it doesn't matter which comes first.
        Array.Sort(order, (a, b) =>
            string.CompareOrdinal(trial.Arms[a], trial.Arms[b]) is not 0 and var byArm ? byArm
            : trial.Outcomes[a].CompareTo(trial.Outcomes[b]) is not 0 and var byOutcome ? byOutcome
            : hashes[a].CompareTo(hashes[b]));
        var dealt = new Dictionary<(string, bool), int>();
        return new(order, Array.ConvertAll(order, row =>
        {
            var kind = (trial.Arms[row], trial.Outcomes[row]);
            dealt[kind] = dealt.GetValueOrDefault(kind) + 1;
            return (dealt[kind] - 1) % folds;
        }));
    }
}
