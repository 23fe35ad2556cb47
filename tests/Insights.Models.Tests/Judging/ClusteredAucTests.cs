using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Judging;

/// <summary>The area of rows that hang together, against Obuchowski's formulas written out pair by pair in tests/oracles/clustered_auc.py.</summary>
public class ClusteredAucTests
{
    [Fact]
    public void The_area_its_error_and_that_of_a_difference_are_those_of_the_papers_formulas()
    {
        foreach (var row in Oracle.Rows("clustered_auc", "clustered"))
        {
            var (scores, others, outcomes, clusters) = (Numbers(row, "scores"), Numbers(row, "others"), Flags(row), Array.ConvertAll(Numbers(row, "clusters"), id => (int)id));

            Equal(row.Number("auc"), row.Number("error"), ClusteredAuc.Of(scores, outcomes, clusters), 0, 1);
            Equal(row.Number("otherAuc"), row.Number("otherError"), ClusteredAuc.Of(others, outcomes, clusters), 0, 1);
            Equal(row.Number("auc") - row.Number("otherAuc"), row.Number("differenceError"), ClusteredAuc.Difference(scores, others, outcomes, clusters), -1, 1);
        }
    }

    [Fact]
    public void Where_every_row_is_a_cluster_the_interval_is_DeLongs()
    {
        foreach (var (scores, outcomes, expected) in JudgedByR.Cases())
        {
            var auc = ClusteredAuc.Of(scores, outcomes, [.. Enumerable.Range(0, scores.Length)]);
            Assert.Equal(expected.Number("auc"), auc.Value, 1e-12);
            Assert.Equal(expected.Number("low"), auc.Low, 1e-10);
            Assert.Equal(expected.Number("high"), auc.High, 1e-10);
        }
        Prop.ForAll(Worlds, world => Same(
            RankingMetrics.Auc(world.Scores, world.Outcomes), ClusteredAuc.Of(world.Scores, world.Outcomes, [.. Enumerable.Range(0, world.Scores.Length)]))).Holds();
    }

    [Fact]
    public void The_order_of_rows_and_the_numbers_of_clusters_change_nothing() => Prop.ForAll(Worlds, world =>
    {
        var order = Enumerable.Range(0, world.Scores.Length).OrderBy(row => (row * 31 + 7) % 17).ThenByDescending(row => row).ToArray();
        var turned = world.In(order) with { Clusters = Array.ConvertAll(order, row => 1000 - 3 * world.Clusters[row]) };
        return Same(world.Auc, turned.Auc) && Same(world.Difference, turned.Difference);
    }).Holds();

    [Fact]
    public void A_cluster_that_says_everything_twice_says_no_more() => Prop.ForAll(Worlds, world =>
    {
        var twice = world.In([.. Enumerable.Range(0, world.Scores.Length).SelectMany(row => new[] { row, row })]);
        return Same(world.Auc, twice.Auc) && Same(world.Difference, twice.Difference);
    }).Holds();

    [Fact]
    public void Twice_as_many_clusters_of_the_same_leave_the_area_and_never_widen_its_interval() => Prop.ForAll(Worlds, world =>
    {
        var rows = Enumerable.Range(0, world.Scores.Length).ToArray();
        var doubled = world.In([.. rows, .. rows]) with { Clusters = [.. world.Clusters, .. world.Clusters.Select(cluster => cluster + 100)] };
        return Math.Abs(world.Auc.Value - doubled.Auc.Value) < 1e-12 && Width(doubled.Auc) <= Width(world.Auc) + 1e-12
            && Width(doubled.Difference) <= Width(world.Difference) + 1e-12;
    }).Holds();

    [Fact]
    public void Turning_both_rankings_round_turns_their_difference_round() => Prop.ForAll(Worlds, world =>
        Same(world.Difference.Times(-1), ClusteredAuc.Difference(world.Others, world.Scores, world.Outcomes, world.Clusters))
        && Same(world.Difference.Times(-1), (world with { Scores = [.. world.Scores.Select(score => -score)], Others = [.. world.Others.Select(score => -score)] }).Difference)).Holds();

    [Fact]
    public void A_ranking_is_not_above_itself() => Prop.ForAll(Worlds, world =>
    {
        var difference = ClusteredAuc.Difference(world.Scores, world.Scores, world.Outcomes, world.Clusters);
        return difference is { Value: 0, Low: <= 0, High: >= 0 };
    }).Holds();

    [Fact]
    public void A_ranking_without_a_fault_is_as_certain_as_its_rarer_clusters_are_many()
    {
        bool[] outcomes = [.. Enumerable.Range(0, 120).Select(row => row >= 60)];
        double[] scores = [.. Enumerable.Range(0, 120).Select(row => (double)row)];
        var auc = ClusteredAuc.Of(scores, outcomes, [.. Enumerable.Range(0, 120).Select(row => row < 60 ? row : 60 + row % 3)]);

        Assert.Equal(Proportions.Wilson(3, 3) with { N = 120 }, auc);
    }

    [Fact]
    public void One_cluster_to_which_it_happened_leaves_everything_open()
    {
        int[] clusters = [.. Enumerable.Range(0, 40).Select(row => row < 36 ? row : 100)];
        bool[] outcomes = [.. clusters.Select(cluster => cluster == 100)];
        double[] scores = [.. Enumerable.Range(0, 40).Select(row => row >= 36 ? row - 10.0 : row)];

        var auc = ClusteredAuc.Of(scores, outcomes, clusters);

        Assert.InRange(auc.Value, 0.7, 0.8);
        Assert.InRange(auc.Low, 0, 0.1);
        Assert.Equal(1, auc.High);
        var gain = ClusteredAuc.Difference(scores, new double[40], outcomes, clusters);
        Assert.True(gain.Low < -0.9 && gain.High > 0.9);
    }

    [Fact]
    public void What_cannot_be_judged_is_refused()
    {
        Assert.Contains("1 clusters for 2 rows", Assert.Throws<ArgumentException>(() => ClusteredAuc.Of([1, 2], [true, false], [1])).Message);
        Assert.Contains("All 2 outcomes are false", Assert.Throws<ArgumentException>(() => ClusteredAuc.Of([1, 2], [false, false], [1, 2])).Message);
        Assert.Contains("not a number", Assert.Throws<ArgumentException>(() => ClusteredAuc.Difference([1, 2], [1, double.NaN], [true, false], [1, 2])).Message);
    }

    static bool Same(Estimate one, Estimate other) =>
        Math.Abs(one.Value - other.Value) < 1e-9 && Math.Abs(one.Low - other.Low) < 1e-9 && Math.Abs(one.High - other.High) < 1e-9;

    static double Width(Estimate estimate) => estimate.High - estimate.Low;

    static void Equal(double value, double error, Estimate actual, double least, double most)
    {
        var half = Quantiles.Normal(Estimate.UsualLevel) * error;
        Assert.Equal(value, actual.Value, 1e-12);
        Assert.Equal(Math.Max(least, value - half), actual.Low, 1e-10);
        Assert.Equal(Math.Min(most, value + half), actual.High, 1e-10);
    }

    static double[] Numbers(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(value => value.GetDouble())];

    static bool[] Flags(JsonElement row) => [.. row.GetProperty("outcomes").EnumerateArray().Select(value => value.GetBoolean())];

    sealed record World(double[] Scores, double[] Others, bool[] Outcomes, int[] Clusters)
    {
        internal Estimate Auc => ClusteredAuc.Of(Scores, Outcomes, Clusters);

        internal Estimate Difference => ClusteredAuc.Difference(Scores, Others, Outcomes, Clusters);

        internal World In(int[] rows) => new(
            Array.ConvertAll(rows, row => Scores[row]), Array.ConvertAll(rows, row => Others[row]),
            Array.ConvertAll(rows, row => Outcomes[row]), Array.ConvertAll(rows, row => Clusters[row]));
    }

    /// <summary>Up to a few dozen rows with many ties, both outcomes, and clusters from one row to nearly all.</summary>
    static Arbitrary<World> Worlds => (
        from count in Gen.Choose(2, 40)
        from scores in Gen.Choose(-4, 4).Select(score => (double)score).ArrayOf(count)
        from others in Gen.Choose(-4, 4).Select(score => (double)score).ArrayOf(count)
        from outcomes in Gen.Elements(true, false).ArrayOf(count)
        from most in Gen.Choose(0, 12)
        from clusters in Gen.Choose(0, most).ArrayOf(count)
        where outcomes.Distinct().Count() == 2
        select new World(scores, others, outcomes, clusters)).ToArbitrary();
}
