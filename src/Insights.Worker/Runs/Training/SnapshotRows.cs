using Insights.Models.Features;
using Insights.Worker.Training;

namespace Insights.Worker.Runs.Training;

/// <summary>A target's rows of all snapshots.</summary>
/// <param name="Ids">Of whom.</param>
/// <param name="Features">What was known.</param>
/// <param name="Days">As of when.</param>
/// <param name="Happened">Whether it happened within the horizon.</param>
/// <param name="IsLearned">Whether the row is among those learned from; the others are there to be judged by.</param>
/// <param name="Groups">One number for all rows of an account.</param>
/// <param name="OneIn">Of the rows to whom it did not happen, one in so many is learned from.</param>
sealed record SnapshotRows(
    IReadOnlyList<string> Ids, FeatureTable Features, DateOnly[] Days, bool[] Happened, bool[] IsLearned, int[] Groups, int OneIn)
    : LearningRows(Ids, Features, Happened, IsLearned, Groups, OneIn)
{
    /// <summary>Blocks of months: each is foretold from rows whose horizon was over before it.</summary>
    public IReadOnlyList<TestBlock> Blocks(TrainingDates dates) => [.. dates.Blocks.Select(block => new TestBlock(
        Where(row => IsLearned[row] && TrainingDates.MayLearn(Days[row], block)),
        [.. block.Select(day => new JudgedPart($"{day:yyyy-MM-dd}", Where(row => Days[row] == day)))]))];
}
