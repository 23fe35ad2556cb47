using Insights.Worker.Training;

namespace Insights.Worker.Lab.Training;

/// <summary>Blocks of a back-test whose rows have no date: parts of the file, each judged by a model of the rest.</summary>
static class FoldBlocks
{
    /// <param name="places">The number of each row in the file.</param>
    /// <param name="happened">Of each row.</param>
    /// <param name="split">How to divide them.</param>
    public static IReadOnlyList<TestBlock> Of(int[] places, bool[] happened, LabSplit split) => [.. RowSplit.Parts(places, happened, split)
        .Select((part, number) => new TestBlock(part.Train, [new(split == LabSplit.Folds5 ? $"fold {number + 1}" : "rows left out", part.Test)]))];
}
