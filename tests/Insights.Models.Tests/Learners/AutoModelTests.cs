using Insights.Models.Explaining;
using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Models.Statistics;

namespace Insights.Models.Tests.Learners;

public class AutoModelTests
{
    [Fact]
    public void The_order_of_rows_and_columns_and_the_number_of_threads_change_nothing()
    {
        var (table, labels) = RandomTables.Of(11, 300);
        var order = RandomTables.Shuffled(300, 5);
        var (outcomes, shuffled) = (SavedModels.Happened(labels), SavedModels.Happened(labels.Select(order)));
        var turned = new FeatureTable([.. table.Select(order).Columns.Reverse()]);
        var one = AutoModel.Fit(table, outcomes, new() { Threads = 1 });
        var other = AutoModel.Fit(turned, shuffled, new() { Threads = 2 });
        Assert.All(one.Scores(table).Zip(other.Scores(table)), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.Equal(one.Summary.Learner, other.Summary.Learner);
    }

    [Fact]
    public void Contributions_sum_to_the_score()
    {
        var (table, labels) = RandomTables.Of(12, 400);
        var model = AutoModel.Fit(table, SavedModels.Happened(labels), new() { Threads = 2 });
        var (scores, parts) = (model.Scores(table), AutoExplanation.Explain(model, table));
        Assert.Equal(["tenure", "price", "region", "paperless"], parts.Features);
        for (var row = 0; row < table.Rows; row++) Assert.Equal(scores[row], parts.Average + Sum(parts.Of(row)), 1e-5);
    }

    [Fact]
    public void Sixty_rows_of_pure_chance_give_everybody_about_the_average()
    {
        var spreads = Enumerable.Range(0, 5).Select(seed =>
        {
            var random = new SeededRandom((ulong)seed);
            var table = new FeatureTable([.. Enumerable.Range(0, 6).Select(place => FeatureColumn.Numeric($"f{place}", [.. Enumerable.Range(0, 60).Select(_ => (float)random.NextDouble())]))]);
            bool[] outcomes = [.. Enumerable.Range(0, 60).Select(row => row % 3 == 0)];
            var p = AutoModel.Fit(table, outcomes, new() { Threads = 2 }).Probabilities(table);
            Assert.Equal(1 / 3.0, p.Average(), 0.1);
            return p.Max() - p.Min();
        }).Order().ToArray();
        // What fits the rows themselves would spread them over nearly the whole range.
        Assert.InRange(spreads[2], 0, 0.35);
    }

    [Fact]
    public void Sixty_rows_are_enough_for_a_plain_rule()
    {
        float[] x = [.. Enumerable.Range(0, 60).Select(row => (float)(row * 37 % 60))];
        var noise = new SeededRandom(3);
        var table = new FeatureTable([FeatureColumn.Numeric("x", x), FeatureColumn.Numeric("noise", [.. x.Select(_ => (float)noise.NextDouble())])]);
        bool[] outcomes = [.. x.Select(value => value > 40)];
        var model = AutoModel.Fit(table, outcomes, new() { Threads = 2 });
        Assert.InRange(RankingMetrics.Auc(model.Probabilities(table), outcomes).Value, 0.97, 1);
        Assert.True(model.Summary.LogLoss < 0.5 * model.Summary.BaseLogLoss);
    }

    [Fact]
    public void Many_rows_take_larger_trees_and_find_what_a_line_cannot()
    {
        var random = new SeededRandom(6);
        float[] a = [.. Enumerable.Range(0, 30_000).Select(_ => (float)random.NextDouble())], b = [.. a.Select(_ => (float)random.NextDouble())];
        // The outcome depends on whether both are on the same side: neither tells anything alone.
        bool[] outcomes = [.. a.Zip(b, (x, y) => random.NextBool(x > 0.5f == y > 0.5f ? 0.8 : 0.2))];
        var table = new FeatureTable([FeatureColumn.Numeric("a", a), FeatureColumn.Numeric("b", b)]);
        int[] train = [.. Enumerable.Range(0, 24_000)], test = [.. Enumerable.Range(24_000, 6000)];
        var model = AutoModel.Fit(table.Select(train), outcomes.AsSpan(0, 24_000), new() { Threads = 2 });
        Assert.InRange(RankingMetrics.Auc(model.Probabilities(table.Select(test)), outcomes.AsSpan(24_000)).Value, 0.78, 1);
        Assert.Contains("trees", model.Summary.Learner);
    }

    [Fact]
    public void What_is_tried_is_told_and_can_be_stopped()
    {
        var (table, labels) = RandomTables.Of(4, 200);
        var told = new Told();
        AutoModel.Fit(table, SavedModels.Happened(labels), new() { Threads = 1 }, told);
        Assert.Equal(1, told.Done[^1], 1e-9);
        Assert.Equal(told.Done.Order(), told.Done);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => AutoModel.Fit(table, SavedModels.Happened(labels), ct: stopped.Token));
    }

    [Fact]
    public void What_cannot_be_learned_from_is_refused_in_words()
    {
        var table = RandomTables.Of(4, 20).Table;
        Refused("no row", () => AutoModel.Fit(table.Select([]), []));
        Refused("nothing can be learned", () => AutoModel.Fit(table, new bool[20]));
        Refused("nothing can be learned", () => AutoModel.Fit(table.Select([0]), [true]));
        Refused("only one has the outcome true", () => AutoModel.Fit(table, [true, .. new bool[19]]));
        Refused("outcomes for 20 rows", () => AutoModel.Fit(table, new bool[19]));
        static void Refused(string words, Action fit) => Assert.Contains(words, Assert.Throws<ArgumentException>(fit).Message);
    }

    [Fact]
    public void Columns_that_are_empty_or_always_the_same_are_borne()
    {
        var (table, labels) = RandomTables.Of(9, 80);
        var with = table.With(FeatureColumn.Numeric("empty", [.. Enumerable.Repeat(float.NaN, 80)])).With(FeatureColumn.Categorical("same", [.. Enumerable.Repeat("x", 80)]));
        Assert.All(AutoModel.Fit(with, SavedModels.Happened(labels), new() { Threads = 2 }).Probabilities(with), p => Assert.InRange(p, 0, 1));
        var nothing = new FeatureTable([with["empty"], with["same"]]);
        Assert.All(AutoModel.Fit(nothing, SavedModels.Happened(labels), new() { Threads = 2 }).Probabilities(nothing), p => Assert.Equal(labels.Average(), p, 0.02));
    }

    static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }

    sealed class Told : IProgress<AutoProgress>
    {
        internal List<double> Done { get; } = [];

        public void Report(AutoProgress value) => Done.Add(value.Done);
    }
}
