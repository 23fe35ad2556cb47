using Insights.Worker.Runs.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>Which days a training may look at: ends of months whose outcome is known, and none that tells of what is judged.</summary>
public sealed class TrainingDatesTests
{
    static readonly DateOnly LongAgo = new(2015, 1, 1);

    /// <summary>Every day of three years, a leap year among them, as the day of a run.</summary>
    static IEnumerable<DateOnly> Runs => Enumerable.Range(0, 3 * 365 + 1).Select(new DateOnly(2023, 6, 1).AddDays);

    [Fact]
    public void Days_are_the_last_of_consecutive_months_oldest_first()
    {
        foreach (var dates in Runs.Select(asOf => TrainingDates.Of(asOf, LongAgo)))
        {
            Assert.All(dates.Days, day => Assert.Equal(1, day.AddDays(1).Day));
            Assert.All(dates.Days.Zip(dates.Days.Skip(1)), pair => Assert.Equal(pair.First.AddDays(1).AddMonths(1), pair.Second.AddDays(1)));
            Assert.InRange(dates.Days.Count, 23, 24);
        }
    }

    [Fact]
    public void The_horizon_of_each_is_over_and_that_of_the_next_month_is_not()
    {
        foreach (var asOf in Runs)
        {
            var latest = TrainingDates.Of(asOf, LongAgo).Days[^1];
            Assert.True(latest.AddDays(Target.HorizonDays) <= asOf);
            Assert.True(latest.AddDays(1).AddMonths(1).AddDays(-1 + Target.HorizonDays) > asOf);
        }
    }

    [Theory]
    [InlineData("2026-06-28", "2026-02-28")]
    [InlineData("2026-06-29", "2026-03-31")]
    [InlineData("2024-05-28", "2024-01-31")]
    [InlineData("2024-05-29", "2024-02-29")]
    public void A_month_joins_on_the_day_its_horizon_is_over(string asOf, string latest) =>
        Assert.Equal(DateOnly.Parse(latest), TrainingDates.Of(DateOnly.Parse(asOf), LongAgo).Days[^1]);

    [Fact]
    public void Days_of_which_the_data_does_not_tell_are_left_out()
    {
        var dates = TrainingDates.Of(new DateOnly(2026, 6, 29), new DateOnly(2025, 12, 31));
        Assert.Equal([new(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31)], dates.Days);
        Assert.Empty(TrainingDates.Of(new DateOnly(2026, 6, 29), new DateOnly(2026, 6, 29)).Days);
    }

    [Fact]
    public void The_last_four_months_are_judged_in_two_blocks()
    {
        var dates = TrainingDates.Of(new DateOnly(2026, 6, 29), LongAgo);

        IReadOnlyList<DateOnly>[] blocks = [[new(2025, 12, 31), new(2026, 1, 31)], [new(2026, 2, 28), new(2026, 3, 31)]];
        Assert.Equal(blocks, dates.Blocks);
        Assert.Equal(new DateOnly(2025, 12, 31), dates.JudgedFrom);
    }

    [Fact]
    public void No_block_learns_from_a_day_whose_outcomes_were_still_to_come()
    {
        foreach (var dates in Runs.Select(asOf => TrainingDates.Of(asOf, LongAgo)))
            foreach (var block in dates.Blocks)
            {
                var learned = dates.Days.Where(day => TrainingDates.MayLearn(day, block)).ToList();
                Assert.All(learned, day => Assert.True(day.AddDays(Target.HorizonDays) <= block.Min()));
                Assert.Empty(learned.Intersect(block));
                Assert.Equal(dates.Days.Take(learned.Count), learned);
            }
    }

    [Fact]
    public void With_the_fewest_months_both_blocks_have_some_to_learn_from()
    {
        foreach (var asOf in Runs)
        {
            var all = TrainingDates.Of(asOf, LongAgo).Days;
            var dates = TrainingDates.Of(asOf, all[^(TrainingDates.FewestSnapshots + 1)]);
            Assert.Equal(TrainingDates.FewestSnapshots, dates.Days.Count);
            Assert.All(dates.Blocks, block => Assert.True(dates.Days.Count(day => TrainingDates.MayLearn(day, block)) >= 3));
        }
    }

    [Fact]
    public void Of_plenty_every_second_month_before_those_judged_is_enough_and_all_of_those()
    {
        var all = TrainingDates.Of(new DateOnly(2026, 6, 29), LongAgo);
        var thinned = all.EverySecond();
        Assert.Equal(all.Blocks, thinned.Blocks);
        Assert.Equal(all.Days.Where(day => day >= all.JudgedFrom), thinned.Days.Where(day => day >= all.JudgedFrom));
        var before = thinned.Days.Where(day => day < all.JudgedFrom).ToList();
        Assert.Equal(all.Days.Last(day => day < all.JudgedFrom), before[^1]);
        Assert.All(before.Zip(before.Skip(1)), pair => Assert.Equal(pair.First.AddDays(1).AddMonths(2), pair.Second.AddDays(1)));
        Assert.True(thinned.IsThinned && !all.IsThinned);
    }
}
