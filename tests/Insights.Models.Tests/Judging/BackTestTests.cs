using Insights.Models.Judging;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Judging;

public class BackTestTests
{
    [Fact]
    public void Without_a_baseline_a_model_is_held_against_the_average_alone_and_the_sentence_says_so()
    {
        var (isWorthUsing, because) = (Test(knows: true) with { Unseen = "rows" }).Verdict();
        Assert.True(isWorthUsing);
        Assert.StartsWith("On rows that it had not seen its AUC was 0.", because, StringComparison.Ordinal);
        Assert.EndsWith(" below that of giving everybody the average", because, StringComparison.Ordinal);
    }

    [Fact]
    public void Probabilities_that_know_nothing_are_not_worth_using() => Assert.False(Test(knows: false).Verdict().IsWorthUsing);

    [Fact]
    public void A_ranking_as_good_as_the_models_own_is_named_and_keeps_it_out()
    {
        var test = Test(knows: true);
        var (isWorthUsing, because) = (test with { Baselines = [new("the points", test.Probabilities)] }).Verdict();
        Assert.False(isWorthUsing);
        Assert.Contains("not shown to be better than the points (AUC 0.000", because, StringComparison.Ordinal);
    }

    static BackTest Test(bool knows)
    {
        var random = SeededRandom.For(4, "back-test");
        double[] chances = [.. Enumerable.Range(0, 800).Select(_ => random.NextDouble())];
        bool[] happened = [.. chances.Select(chance => random.NextBool(chance))];
        return new(
            knows ? chances : [.. chances.Select(_ => random.NextDouble())], happened, [.. Enumerable.Range(0, 800)],
            [.. chances.Select(_ => 0.5)], []);
    }
}
