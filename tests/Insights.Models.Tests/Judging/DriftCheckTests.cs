using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Xunit;

namespace Insights.Models.Tests.Judging;

public class DriftCheckTests
{
    [Fact]
    public void The_index_is_that_of_its_formula()
    {
        var drift = OfOne(Levels(("a", 60), ("b", 30), ("c", 9)), Levels(("a", 30), ("b", 30), (null, 39)));
        double[] before = [60.5 / 101, 30.5 / 101, 9.5 / 101, 0.5 / 101], now = [30.5 / 101, 30.5 / 101, 0.5 / 101, 39.5 / 101];
        Assert.Equal(before.Zip(now, (first, second) => (second - first) * Math.Log(second / first)).Sum(), drift.Index, 1e-12);
        Assert.Equal((4, 99, 99), (drift.Parts, drift.Before, drift.Now));
        Assert.Equal(2 / 99.0 * 7.814728, drift.ByChance, 1e-6);
        Assert.Equal(DriftVerdict.Different, drift.Verdict);
    }

    [Fact]
    public void Rows_from_the_same_source_stay_below_chance_in_95_of_100_cases()
    {
        var random = new SeededRandom(21);
        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextNormal())];
        var above = Enumerable.Range(0, 600).Count(_ => DriftCheck.OfScores(Draw(400), Draw(600)) is var drift && drift.Index > drift.ByChance);
        Assert.InRange(above / 600.0, 0.02, 0.08);
    }

    [Fact]
    public void A_shift_by_a_standard_deviation_is_seen()
    {
        var random = new SeededRandom(22);
        double[] before = [.. Enumerable.Range(0, 1000).Select(_ => random.NextNormal())];
        Assert.Equal(DriftVerdict.Different, DriftCheck.OfScores(before, [.. before.Select(score => score + 1)]).Verdict);
        Assert.Equal(DriftVerdict.Stable, DriftCheck.OfScores(before, before).Verdict);
        Assert.Equal(0, DriftCheck.OfScores(before, before).Index, 1e-12);
    }

    [Fact]
    public void Few_rows_are_not_called_different_by_chance()
    {
        var drift = OfOne(Levels(("a", 2), ("b", 2)), Levels(("a", 1), ("b", 3)));
        Assert.True(drift.Index > 0.1 && drift.Index < drift.ByChance);
        Assert.Equal(DriftVerdict.Stable, drift.Verdict);
    }

    [Fact]
    public void The_most_changed_feature_comes_first_and_every_kind_is_compared()
    {
        static FeatureTable Table(float low, bool answer, string level) => new([
            FeatureColumn.Numeric("quantity", [low, 2, 3, 4, float.NaN, 6]),
            FeatureColumn.Boolean("answer", [answer, answer, answer, answer, answer, null]),
            FeatureColumn.Categorical("level", [level, "b", "b", "b", "b", "b"])]);
        var drifts = DriftCheck.Of(Table(1, true, "a"), Table(1, false, "c"));
        Assert.Equal(["answer", "level", "quantity"], drifts.Select(drift => drift.Feature));
        Assert.Equal(0, drifts[2].Index, 1e-12);
    }

    [Fact]
    public void A_feature_that_lost_its_values_is_different()
    {
        float[] known = [.. Enumerable.Range(0, 100).Select(value => (float)value)];
        var drift = OfOne(FeatureColumn.Numeric("c", known), FeatureColumn.Numeric("c", [.. known.Select(_ => float.NaN)]));
        Assert.Equal((DriftVerdict.Different, 11), (drift.Verdict, drift.Parts));
        Assert.Equal(DriftVerdict.Different, OfOne(FeatureColumn.Numeric("c", [.. known.Select(_ => float.NaN)]), FeatureColumn.Numeric("c", known)).Verdict);
    }

    [Fact]
    public void A_constant_feature_has_no_drift() =>
        Assert.Equal((0, 0, 1), OfOne(FeatureColumn.Numeric("c", [3, 3]), FeatureColumn.Numeric("c", [3, 3, 3])) is var drift
            ? (drift.Index, drift.ByChance, drift.Parts) : default);

    [Fact]
    public void What_cannot_be_compared_is_refused_by_name()
    {
        var column = FeatureColumn.Numeric("spend", [1]);
        Refused("spend has no row now", column, FeatureColumn.Numeric("spend", []));
        Refused("spend is numeric before", column, FeatureColumn.Boolean("spend", [true]));
        Refused("spend is numeric before", column, FeatureColumn.Numeric("other", [1]));
    }

    static void Refused(string because, FeatureColumn before, FeatureColumn now) =>
        Assert.Contains(because, Assert.Throws<ArgumentException>(() => OfOne(before, now)).Message);

    static FeatureDrift OfOne(FeatureColumn before, FeatureColumn now) =>
        DriftCheck.Of(new FeatureTable([before]), new FeatureTable([now])).Single();

    static FeatureColumn Levels(params (string? Level, int Count)[] levels) =>
        FeatureColumn.Categorical("c", [.. levels.SelectMany(level => Enumerable.Repeat(level.Level, level.Count))]);
}
