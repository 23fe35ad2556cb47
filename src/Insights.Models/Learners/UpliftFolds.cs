using Insights.Models.Features;
using Insights.Models.Statistics;

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
        var hashes = Hashes(trial.Table, seed);
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

    /// <summary>A sum over the columns, each by its name and with levels by theirs.</summary>
    static ulong[] Hashes(FeatureTable table, ulong seed)
    {
        var hashes = new ulong[table.Rows];
        foreach (var column in table.Columns)
        {
            var name = SeededRandom.Mix(SeededRandom.Hash(column.Name) ^ seed);
            var levels = column.Levels?.Select(SeededRandom.Hash).ToArray();
            for (var row = 0; row < hashes.Length; row++)
            {
                var value = column.Values[row];
                var hash = float.IsNaN(value) ? 1 : levels is null ? BitConverter.SingleToUInt32Bits(value + 0f) : levels[(int)value];
                hashes[row] += SeededRandom.Mix(name ^ SeededRandom.Mix(hash));
            }
        }
        return hashes;
    }
}
