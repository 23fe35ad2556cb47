using Insights.Models.Features;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Runs.Training;

public sealed class SnapshotRowsTests
{
    static readonly TrainingDates Dates = TrainingDates.Of(new(2026, 6, 29), new(2025, 1, 1));

    [Fact]
    public void Each_block_of_months_is_learned_only_from_months_whose_horizon_was_over_before_it()
    {
        var rows = Rows();
        var blocks = rows.Blocks(Dates);
        Assert.Equal(["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31"], blocks.SelectMany(block => block.Parts).Select(part => part.Name));
        foreach (var block in blocks)
        {
            var begins = block.Judged.Min(row => rows.Days[row]);
            Assert.All(block.Learned, row => Assert.True(rows.IsLearned[row] && rows.Days[row].AddDays(Target.HorizonDays) <= begins));
            Assert.Equal(rows.Where(row => rows.IsLearned[row] && rows.Days[row].AddDays(Target.HorizonDays) <= begins), block.Learned);
        }
    }

    [Fact]
    public void Every_row_of_the_judged_months_is_judged_once_also_one_that_is_not_learned_from()
    {
        var rows = Rows();
        Assert.Equal(rows.Where(row => rows.Days[row] >= Dates.JudgedFrom), rows.Blocks(Dates).SelectMany(block => block.Judged));
    }

    /// <summary>Three contacts a month, the last of them not learned from.</summary>
    static SnapshotRows Rows()
    {
        DateOnly[] days = [.. Dates.Days.SelectMany(day => Enumerable.Repeat(day, 3))];
        return new(
            [.. days.Select((_, row) => $"c{row % 3}")], new FeatureTable([FeatureColumn.Numeric("x", [.. days.Select((_, row) => (float)row)])]),
            days, new bool[days.Length], [.. days.Select((_, row) => row % 3 < 2)], [.. days.Select((_, row) => row % 3)], 2);
    }
}
