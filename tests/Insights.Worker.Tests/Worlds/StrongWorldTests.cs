using Insights.Models.Findings;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Worker.Score;

namespace Insights.Worker.Tests.Worlds;

/// <summary>What was learned in a world of other rules holds against what is true there.</summary>
public sealed class StrongWorldTests(StrongWorld world) : IClassFixture<StrongWorld>
{
    public static TheoryData<string> Targets => [.. Target.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Targets))]
    public void A_model_ranks_and_the_record_says_how_it_did(string name)
    {
        var record = world.Run.Record(Named(name));

        Assert.True(record.IsUsed, record.Because);
        Assert.Contains("its AUC was", record.Because, StringComparison.Ordinal);
    }

    /// <summary>
    /// No more than that: in this world the points and the nines find as many among those who may be asked (docs/methods/scores.md has the
    /// figures). The model is better over all contacts, which is what its back-test sees.
    /// </summary>
    [Fact]
    public void Those_on_the_list_would_refer_far_more_often_than_the_average_contact()
    {
        var (list, nines, points, all) = (world.OfList(), world.OfNines(), world.OfPoints(), world.Run.Scores(Target.Advocacy).Keys.Average(id => world.Truth.RefersIfAsked[id]));
        var figures = $"list {list:0.0000}, nines {nines:0.0000}, points {points:0.0000}, everybody {all:0.0000}, rows {world.Run.Rows("ask-list.csv").Count}";
        TestContext.Current.TestOutputHelper!.WriteLine(figures);

        Assert.True(list > 1.5 * all, figures);
    }

    [Fact]
    public void The_tenth_with_the_highest_risk_leaves_more_than_twice_as_often_as_the_average()
    {
        var truth = world.Run.Scores(Target.Churn).OrderByDescending(score => score.Value).Select(score => world.Truth.Leaves[score.Key]).ToList();
        var (top, all, ideal) = (truth.Take(truth.Count / 10).Average(), truth.Average(), truth.OrderDescending().Take(truth.Count / 10).Average());
        TestContext.Current.TestOutputHelper!.WriteLine($"top tenth {top:0.0000}, all {all:0.0000}, the truth's own top tenth {ideal:0.0000}, accounts {truth.Count}");

        Assert.True(top > 2 * all, $"top tenth {top:0.0000}, all {all:0.0000}, best possible {ideal:0.0000}");
    }

    /// <summary>A wide band: a model of one year's prices and moods is not the world.</summary>
    [Theory, MemberData(nameof(Targets))]
    public void Probabilities_can_be_taken_at_their_word(string name)
    {
        var (curve, scores, truth) = (Calibration(Named(name)), world.Run.Scores(Named(name)), Truth(Named(name)));
        var (said, is_) = (scores.Values.Average(), scores.Average(score => truth[score.Key]));
        TestContext.Current.TestOutputHelper!.WriteLine($"{name}: slope {curve.Slope!.Value:0.000}, mean said {said:0.0000}, true {is_:0.0000}");

        Assert.InRange(curve.Slope!.Value, 0.6, 1.6);
        Assert.InRange(said / is_, 0.6, 1.6);
    }

    [Fact]
    public void No_page_says_anything_senseless() => world.Run.AssertSense();

    static Target Named(string name) => Target.All.Single(target => target.Name == name);

    IReadOnlyDictionary<string, double> Truth(Target target) => target == Target.Churn ? world.Truth.Leaves : world.Truth.RefersIfAsked;

    /// <summary>The line of twenty outcomes drawn for each from its true chance.</summary>
    CalibrationCurve Calibration(Target target)
    {
        var (random, truth) = (SeededRandom.For(1, target.Name), Truth(target));
        var draws = world.Run.Scores(target).OrderBy(score => score.Key, StringComparer.Ordinal).SelectMany(score => Enumerable.Repeat(score, 20)).ToList();
        return CalibrationCurve.Of([.. draws.Select(draw => draw.Value)], [.. draws.Select(draw => random.NextBool(truth[draw.Key]))]);
    }
}
