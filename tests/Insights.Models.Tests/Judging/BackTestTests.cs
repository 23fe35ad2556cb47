using Insights.Models.Judging;

namespace Insights.Models.Tests.Judging;

/// <summary>When a model is believed: only where it is beyond doubt better than what needs none.</summary>
public class BackTestTests
{
    const int Worlds = 200;

    static readonly BackTest Good = BackTestWorld.Of(1).Foretold(weight: 1, noise: 0);

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.1)]
    [InlineData(0.01)]
    public void A_model_that_is_noise_is_refused_with_the_reason(double noise)
    {
        var verdicts = Enumerable.Range(0, Worlds).Select(seed => BackTestWorld.Of(seed).Foretold(weight: 0, noise).Verdict()).ToList();

        var refused = verdicts.Where(verdict => !verdict.IsWorthUsing).ToList();
        Assert.True(refused.Count >= 0.95 * Worlds, $"{Worlds - refused.Count} of {Worlds} models that are noise were believed");
        Assert.All(refused, verdict => Assert.StartsWith("A model was learned, but its ", verdict.Because));
    }

    /// <summary>As good as the points and no better: the ranking is theirs with a little noise, the probabilities are right.</summary>
    [Fact]
    public void A_model_that_is_only_as_good_as_the_points_is_refused_and_they_are_named()
    {
        var verdicts = Enumerable.Range(0, Worlds).Select(seed =>
        {
            var world = BackTestWorld.Of(seed);
            return world.Foretold(weight: 1, noise: 0.3, [new("the points", world.Truth(weight: 1, noise: 0.3, part: "points"))]).Verdict();
        }).ToList();

        var refused = verdicts.Where(verdict => !verdict.IsWorthUsing).ToList();
        Assert.True(refused.Count >= 0.95 * Worlds, $"{Worlds - refused.Count} of {Worlds} models no better than the points were believed");
        Assert.All(refused, verdict => Assert.Contains("the points (AUC ", verdict.Because));
    }

    [Fact]
    public void A_model_that_is_truly_better_is_believed_and_says_by_how_much()
    {
        var verdicts = Enumerable.Range(0, Worlds).Select(seed => BackTestWorld.Of(seed).Foretold(weight: 1, noise: 0).Verdict()).ToList();

        Assert.True(verdicts.Count(verdict => verdict.IsWorthUsing) >= 0.95 * Worlds);
        var (test, because) = (Good, Good.Verdict().Because);
        Assert.Matches(@"^On months that it had not seen its AUC was 0\.\d{3} \(0\.\d{3} to 0\.\d{3}\), above the points by 0\.\d{3} and the latest first by 0\.\d{3}$", because);
        Assert.Contains(FormattableString.Invariant($"AUC was {test.Auc.Value:0.000} ("), because);
        Assert.Contains(FormattableString.Invariant($"the points by {test.Gains[0].Gain.Value:0.000}"), because);
    }

    [Fact]
    public void One_that_is_worse_than_a_baseline_is_refused_and_the_baseline_is_named()
    {
        var world = BackTestWorld.Of(3);
        var (isWorthUsing, because) = world.Foretold(weight: 1, noise: 1, [.. Good.Baselines, new("the oracle", world.Truth(weight: 1, noise: 0))]).Verdict();

        Assert.False(isWorthUsing);
        Assert.Matches(@"not shown to be better than the oracle \(AUC −0\.\d{3}, 95 % interval −0\.\d{3} to −0\.\d{3}\)$", because);
    }

    [Fact]
    public void A_right_order_does_not_make_up_for_probabilities_that_are_far_off()
    {
        var (isWorthUsing, because) = (Good with { Probabilities = Array.ConvertAll(Good.Probabilities, p => 1 - (1 - p) / 10) }).Verdict();

        Assert.False(isWorthUsing);
        Assert.Contains("not shown to be better than giving everybody the average", because);
    }

    [Fact]
    public void Where_everything_is_tied_nothing_is_shown()
    {
        var test = Good with { Probabilities = Good.BaseRates };

        Assert.Equal((0.0, 0.0, 0.0), (test.LogLossSaved.Value, test.LogLossSaved.Low, test.LogLossSaved.High));
        Assert.False(test.Verdict().IsWorthUsing);
        Assert.Equal(0.5, test.Auc.Value);
        Assert.False(test.IsClearlyBetterThan(test.Probabilities));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Months_in_which_all_went_the_same_way_show_nothing(bool happened)
    {
        var rows = Good.Outcomes.Length;
        var sure = Enumerable.Repeat(happened ? 0.99 : 0.01, rows).ToArray();
        var (isWorthUsing, because) = (Good with { Outcomes = [.. Enumerable.Repeat(happened, rows)], Probabilities = sure }).Verdict();

        Assert.False(isWorthUsing);
        Assert.Equal($"A model was learned, but in the months that it would be judged by it happened to {(happened ? "everybody" : "nobody")}", because);
    }

    /// <summary>A certainty that fails costs much, but not everything.</summary>
    [Fact]
    public void Certainties_have_a_finite_loss() =>
        Assert.True(double.IsFinite((Good with { Probabilities = Array.ConvertAll(Good.Outcomes, happened => happened ? 0.0 : 1.0) }).LogLossSaved.Low));

    [Fact]
    public void Months_of_the_same_accounts_are_not_counted_as_so_many_proofs()
    {
        T[] Twice<T>(T[] values) => [.. values, .. values];
        var twice = new BackTest(
            Twice(Good.Probabilities), Twice(Good.Outcomes), Twice(Good.Clusters), Twice(Good.BaseRates),
            [.. Good.Baselines.Select(baseline => baseline with { Scores = Twice(baseline.Scores) })]);

        Assert.Equal(Good.LogLossSaved.Low, twice.LogLossSaved.Low, 1e-9);
        Assert.Equal(Good.Gains.Select(gain => Math.Round(gain.Gain.Low, 9)), twice.Gains.Select(gain => Math.Round(gain.Gain.Low, 9)));
    }

    [Fact]
    public void Another_model_is_worse_only_where_the_difference_is_beyond_doubt()
    {
        var (wins, ties) = (0, 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = BackTestWorld.Of(seed);
            var (good, noisy) = (world.Foretold(weight: 1, noise: 0), world.Foretold(weight: 1, noise: 1));
            if (good.IsClearlyBetterThan(noisy.Probabilities)) wins++;
            Assert.False(noisy.IsClearlyBetterThan(good.Probabilities));
            // Two that are equally far from the truth, each in its own way.
            if (world.Foretold(weight: 1, noise: 0.3).IsClearlyBetterThan(world.Probabilities(weight: 1, noise: 0.3, part: "another"))) ties++;
        }
        Assert.True(wins >= 0.95 * Worlds, $"only {wins} of {Worlds} worse models were seen to be worse");
        Assert.True(ties <= 0.05 * Worlds, $"{ties} of {Worlds} ties were called a difference");
    }

    [Fact]
    public void Without_a_baseline_a_model_is_held_against_the_average_alone_and_the_sentence_says_so()
    {
        var (isWorthUsing, because) = (Good with { Baselines = [], Unseen = "rows" }).Verdict();

        Assert.True(isWorthUsing);
        Assert.StartsWith("On rows that it had not seen its AUC was 0.", because, StringComparison.Ordinal);
        Assert.EndsWith(" below that of giving everybody the average", because, StringComparison.Ordinal);
    }
}
