using Insights.Worker.Ingest;

namespace Insights.Worker.Lab;

/// <summary>How rows are divided into those learned from and those judged on.</summary>
public enum LabSplit
{
    /// <summary>About 30 % for judging, by a multiplicative hash of the row's number.</summary>
    Hash30,

    /// <summary>Five parts by the row's number; each is judged by a model of the other four.</summary>
    Folds5,
}

/// <summary>One division: places in the table, not in the file.</summary>
/// <param name="Train">Learned from.</param>
/// <param name="Test">Judged on.</param>
readonly record struct SplitPart(int[] Train, int[] Test);

/// <summary>
/// Splits that need no randomness, so that every program and every run has the same: they go by the row's number in the file,
/// counted from 0, without the header.
/// </summary>
static class RowSplit
{
    const int Folds = 5;

    // Knuth's multiplicative hash, and 30 % of 2³².
    const long Multiplier = 2_654_435_761, Bound = 1_288_490_189;

    public static bool IsTest(int place) => (place * Multiplier & 0xFFFFFFFF) < Bound;

    public static int FoldOf(int place) => place % Folds;

    /// <param name="places">The number of each row in the file.</param>
    /// <param name="outcomes">Of each row; both kinds must be in every part.</param>
    /// <param name="split">How to divide them.</param>
    /// <exception cref="FileRefusedException">There are too few rows for that.</exception>
    public static IReadOnlyList<SplitPart> Parts(int[] places, bool[] outcomes, LabSplit split)
    {
        IReadOnlyList<SplitPart> parts = split == LabSplit.Hash30
            ? [Part(places, IsTest)]
            : [.. Enumerable.Range(0, Folds).Select(fold => Part(places, place => FoldOf(place) == fold))];
        foreach (var part in parts)
            foreach (var (rows, use) in new[] { (part.Train, "to learn from"), (part.Test, "to judge on") })
                if (rows.Select(row => outcomes[row]).Distinct().Count() < 2)
                    throw new FileRefusedException($"Of {places.Length} rows with an outcome, {rows.Length} would be there {use}, and not both outcomes among them. More rows are needed, of the rarer outcome above all.");
        return parts;
    }

    static SplitPart Part(int[] places, Func<int, bool> isTest) => new(
        [.. Enumerable.Range(0, places.Length).Where(row => !isTest(places[row]))],
        [.. Enumerable.Range(0, places.Length).Where(row => isTest(places[row]))]);
}
