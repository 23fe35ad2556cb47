using Insights.Models.Features;

namespace Insights.Worker.Training;

/// <summary>What a target is learned from and judged by.</summary>
/// <param name="Ids">Of whom each row is.</param>
/// <param name="Features">What was known.</param>
/// <param name="Happened">Whether it happened.</param>
/// <param name="IsLearned">Whether the row is among those learned from; the others are there to be judged by.</param>
/// <param name="Groups">One number for all rows that hang together, such as an account's; null where every row stands alone.</param>
/// <param name="OneIn">Of the rows to whom it did not happen, one in so many is learned from.</param>
record LearningRows(IReadOnlyList<string> Ids, FeatureTable Features, bool[] Happened, bool[] IsLearned, int[]? Groups, int OneIn)
{
    public int[] Where(Func<int, bool> holds) => [.. Enumerable.Range(0, Ids.Count).Where(holds)];
}
