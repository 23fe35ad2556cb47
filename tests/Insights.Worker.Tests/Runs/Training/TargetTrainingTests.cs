using Insights.Models.Features;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Worker.Runs.Training;
using Insights.Worker.Training;

namespace Insights.Worker.Tests.Runs.Training;

/// <summary>What a back-test learns from, and when there is nothing to learn or to judge by.</summary>
public sealed class TargetTrainingTests
{
    const int Accounts = 60;

    static readonly TrainingDates Dates = TrainingDates.Of(new DateOnly(2026, 6, 29), new DateOnly(2025, 6, 1));

    /// <summary>It happens to everybody in the months that a block may not learn from: had it learned from one, its base rate would show it.</summary>
    [Fact]
    public void A_block_learns_nothing_of_the_months_whose_horizon_was_not_over()
    {
        var block = Dates.Blocks[0];
        var rows = Rows((day, account) => block.Contains(day) ? account % 2 == 0 : !TrainingDates.MayLearn(day, block) || account % 5 == 0);

        var test = Training(rows, Dates).BackTest([]);

        var ofBlock = test.BaseRates.Take(2 * Accounts).Distinct();
        Assert.Equal(0.2, Assert.Single(ofBlock), 1e-12);
        Assert.Equal(4 * Accounts, test.Outcomes.Length);
        Assert.True(test.BaseRates[^1] > 0.2, "The second block may learn from one of those months.");
    }

    [Fact]
    public void Where_one_in_three_is_learned_from_the_others_count_all_the_same()
    {
        var rows = Rows((_, account) => account % 4 == 0, learned: (_, account) => account % 4 == 0 || account % 3 == 0, oneIn: 3);

        var test = Training(rows, Dates).BackTest([]);

        // Of 60 accounts it happens to 15; of the other 45, 15 are learned from.
        Assert.All(test.BaseRates, rate => Assert.Equal(0.25, rate, 1e-12));
        Assert.InRange(test.Probabilities.Average(), 0.15, 0.35);
    }

    [Theory]
    [InlineData(false, "nobody")]
    [InlineData(true, "everybody")]
    public void Judged_months_in_which_all_went_the_same_way_are_a_reason_not_to_train(bool happened, string whom) => Assert.Equal(
        $"In the months that a model would be judged by it happened to {whom}.",
        Training(Rows((day, account) => day >= Dates.JudgedFrom ? happened : account % 3 == 0), Dates).WhyNot());

    [Fact]
    public void Months_before_a_block_in_which_it_hardly_happened_are_a_reason_not_to_train()
    {
        var because = Training(Rows((day, account) => day >= Dates.JudgedFrom ? account % 3 == 0 : account < 9), Dates).WhyNot();

        Assert.Equal("Before 2025-12-31 it happened in 9 accounts; a model that foretells what came then needs about 10 to learn from.", because);
    }

    [Fact]
    public void Else_there_is_none() => Assert.Null(Training(Rows((_, account) => account % 5 == 0), Dates).WhyNot());

    static TargetTraining Training(SnapshotRows rows, TrainingDates dates) => new(rows, rows.Blocks(dates), new AutoOptions { Seed = 3 }, null, CancellationToken.None);

    /// <summary>Each account once a month, with one feature that says a little.</summary>
    static SnapshotRows Rows(Func<DateOnly, int, bool> happened, Func<DateOnly, int, bool>? learned = null, int oneIn = 1)
    {
        var random = new SeededRandom(9);
        var places = Dates.Days.SelectMany(day => Enumerable.Range(0, Accounts).Select(account => (Day: day, Account: account))).ToArray();
        var outcomes = Array.ConvertAll(places, place => happened(place.Day, place.Account));
        return new(
            [.. places.Select(place => $"{place.Account}")],
            new FeatureTable([FeatureColumn.Numeric("size", [.. outcomes.Select(outcome => (float)(random.NextNormal() + (outcome ? 0.5 : 0)))])]),
            Array.ConvertAll(places, place => place.Day), outcomes, Array.ConvertAll(places, place => learned?.Invoke(place.Day, place.Account) ?? true),
            Array.ConvertAll(places, place => place.Account), oneIn);
    }
}
