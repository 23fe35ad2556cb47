using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Judging;

public class UpliftCurveTests
{
    [Fact]
    public void The_curve_is_that_of_its_definition()
    {
        foreach (var expected in Oracle.Rows("uplift", "curves"))
        {
            var curve = UpliftCurve.Of(Doubles(expected, "scores"), Answers(expected, "treated"), Answers(expected, "outcomes"));
            Assert.Equal(expected.Number("qini"), curve.Qini.Value, 1e-12);
            Assert.Equal(expected.Number("auuc"), curve.Auuc, 1e-12);
            Assert.Equal(expected.Number("ate"), curve.AverageEffect.Value, 1e-12);
            Assert.Equal(expected.Number("at30"), curve.UpliftAt(0.3)!.Value, 1e-12);
            Assert.Equal(expected.Number("at50"), curve.UpliftAt(0.5)!.Value, 1e-12);
        }
    }

    [Fact]
    public void Lots_vary_as_the_theory_of_rank_statistics_says()
    {
        foreach (var expected in Oracle.Rows("uplift", "curves").Where(row => row.GetProperty("scores").GetArrayLength() >= 300))
        {
            var random = UpliftCurve.Of(Doubles(expected, "scores"), Answers(expected, "treated"), Answers(expected, "outcomes"), new(4000)).Random;
            Assert.InRange(random.StandardDeviation / expected.Number("lotsDeviation"), 0.95, 1.05);
            Assert.InRange(random.High / random.StandardDeviation, 1.8, 2.1);
            Assert.InRange(random.Low / random.StandardDeviation, -2.1, -1.8);
        }
    }

    [Fact]
    public void The_band_holds_as_many_of_all_orders_as_it_says()
    {
        double[] scores = [8, 7, 6, 6, 4, 3, 2];
        bool[] treated = [true, false, true, false, true, false, true], outcomes = [true, false, false, true, true, false, false];
        double[] all = [.. Orders(7).Select(order => Qini(scores, Pick(treated, order), Pick(outcomes, order)))];
        Array.Sort(all);
        var random = UpliftCurve.Of(scores, treated, outcomes, new(Permutations: 20_000, Level: 0.9)).Random;
        Assert.Equal(Math.Sqrt(all.Average(qini => qini * qini) - Math.Pow(all.Average(), 2)), random.StandardDeviation, 0.003);
        Assert.Equal(all[(int)(0.95 * all.Length)], random.High, 0.01);
        Assert.Equal(all[(int)(0.05 * all.Length)], random.Low, 0.01);
    }

    [Fact]
    public void The_order_of_rows_changes_nothing() => Prop.ForAll(Some, drawn =>
    {
        var (scores, treated, outcomes) = drawn;
        var turned = UpliftCurve.Of([.. scores.Reverse()], [.. treated.Reverse()], [.. outcomes.Reverse()], new(100));
        var curve = UpliftCurve.Of(scores, treated, outcomes, new(100));
        return curve.Qini == turned.Qini && curve.Random == turned.Random && curve.Auuc == turned.Auuc && curve.Points.SequenceEqual(turned.Points);
    }).Holds();

    [Fact]
    public void Equal_scores_count_as_the_mean_of_the_orders_they_could_have() => Prop.ForAll(Some, drawn =>
    {
        var (_, treated, outcomes) = drawn;
        var same = UpliftCurve.Of(new double[treated.Length], treated, outcomes, new(100));
        return Math.Abs(same.Qini.Value) < 1e-12 && !same.IsDistinguishable && same.Random.High < 1e-12
            && Math.Abs(same.UpliftAt(0.5)?.Value - same.AverageEffect.Value ?? 0) < 1e-12;
    }).Holds();

    [Fact]
    public void An_uplift_lies_within_its_interval_also_where_equal_scores_straddle_the_share() => Prop.ForAll(Some, drawn =>
    {
        var curve = UpliftCurve.Of(drawn.Scores, drawn.Treated, drawn.Outcomes, new(100));
        return Enumerable.Range(1, 20).Select(step => curve.UpliftAt(step / 20.0)).OfType<Estimate>().All(uplift => uplift.Low <= uplift.Value && uplift.Value <= uplift.High);
    }).Holds();

    [Fact]
    public void Only_the_order_of_scores_counts() => Prop.ForAll(Some, drawn =>
    {
        var (scores, treated, outcomes) = drawn;
        double[] steeper = [.. scores.Select(Math.Exp)];
        return UpliftCurve.Of(scores, treated, outcomes, new(100)).Qini == UpliftCurve.Of(steeper, treated, outcomes, new(100)).Qini;
    }).Holds();

    [Fact]
    public void The_points_go_from_nothing_to_the_average_effect()
    {
        var curve = World(5, 1000, signal: 0.3).Curve;
        Assert.Equal(101, curve.Points.Count);
        Assert.Equal((0, 0, 0), (curve.Points[0].Share, curve.Points[0].Gain, curve.Points[0].RandomGain));
        Assert.Null(curve.Points[0].Uplift);
        Assert.Equal(curve.AverageEffect.Value, curve.Points[^1].Gain, 1e-12);
        Assert.Equal(curve.AverageEffect.Value, curve.Points[^1].RandomGain, 1e-12);
        Assert.Equal(curve.UpliftAt(0.3)!.Value, curve.Points[30].Uplift!.Value, 1e-12);
        Assert.InRange(curve.Points.Average(point => point.Gain - point.RandomGain), 0.9 * curve.Qini.Value, 1.1 * curve.Qini.Value);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_constant_effect_is_hardly_ever_taken_for_a_signal(bool riskIsScore)
    {
        var claims = Enumerable.Range(1, 200).Count(seed => World((ulong)seed, 500, signal: 0, riskIsScore).Curve.IsDistinguishable);
        Assert.InRange(claims, 0, 11);
    }

    [Fact]
    public void A_signal_is_seen_and_turned_round_it_is_not()
    {
        var (scores, treated, outcomes, curve) = World(3, 2000, signal: 0.3);
        Assert.True(curve.IsDistinguishable);
        var turned = UpliftCurve.Of([.. scores.Select(score => -score)], treated, outcomes);
        Assert.False(turned.IsDistinguishable);
        Assert.Null(curve.NoSignal);
        Assert.StartsWith($"Not distinguishable from random: on these 2000 rows the Qini is {turned.Qini.Value:F5}", turned.NoSignal);
        Assert.True(turned.Qini.Value < turned.Random.Low);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    public void The_interval_of_Qini_is_as_wide_as_Qini_varies(double signal)
    {
        var curves = Enumerable.Range(1, 300).Select(seed => World((ulong)seed, 400, signal).Curve.Qini).ToList();
        var mean = curves.Average(qini => qini.Value);
        var deviation = Math.Sqrt(curves.Average(qini => Math.Pow(qini.Value - mean, 2)));
        Assert.InRange(curves.Average(qini => qini.High - qini.Low) / 2 / Quantiles.Normal(0.95) / deviation, 0.88, 1.12);
    }

    [Fact]
    public void What_cannot_be_judged_is_refused()
    {
        Assert.Contains("All 2 rows were treated", Assert.Throws<ArgumentException>(() => UpliftCurve.Of([1, 2], [true, true], [true, false])).Message);
        Assert.Contains("None of the 2 rows", Assert.Throws<ArgumentException>(() => UpliftCurve.Of([1, 2], [false, false], [true, false])).Message);
        Assert.Contains("1 arms for 2", Assert.Throws<ArgumentException>(() => UpliftCurve.Of([1, 2], [true], [true, false])).Message);
        Assert.Contains("row 1 is not", Assert.Throws<ArgumentException>(() => UpliftCurve.Of([1, double.NaN], [true, false], [true, false])).Message);
        Assert.Contains("no score", Assert.Throws<ArgumentException>(() => UpliftCurve.Of([], [], [])).Message);
        var curve = UpliftCurve.Of([3, 2, 1], [true, true, false], [true, false, false]);
        Assert.Throws<ArgumentOutOfRangeException>(() => curve.UpliftAt(0));
        Assert.Null(curve.UpliftAt(0.4));
    }

    [Fact]
    public void Rows_that_are_clusters_of_their_own_change_nothing_and_neither_does_the_order_of_clustered_rows() => Prop.ForAll(Some, drawn =>
    {
        var (scores, treated, outcomes) = drawn;
        int[] own = [.. Enumerable.Range(0, scores.Length)], threes = [.. own.Select(row => row / 3)];
        var turned = UpliftCurve.Of([.. scores.Reverse()], [.. treated.Reverse()], [.. outcomes.Reverse()], new(100), [.. threes.Reverse()]);
        return UpliftCurve.Of(scores, treated, outcomes, new(100), own).Qini == UpliftCurve.Of(scores, treated, outcomes, new(100)).Qini
            && Math.Abs(UpliftCurve.Of(scores, treated, outcomes, new(100), threes).Qini.High - turned.Qini.High) < 1e-12;
    }).Holds();

    [Fact]
    public void A_row_told_five_times_is_one_row()
    {
        var (scores, treated, outcomes, curve) = World(4, 600, signal: 0.3);
        int[] rows = [.. Enumerable.Range(0, 3000).Select(row => row / 5)];

        var told = UpliftCurve.Of([.. rows.Select(row => scores[row])], Pick(treated, rows), Pick(outcomes, rows), new(200), rows).Qini;

        Assert.Equal(curve.Qini.Value, told.Value, 2e-3);
        Assert.InRange((told.High - told.Low) / (curve.Qini.High - curve.Qini.Low), 0.98, 1.02);
    }

    /// <summary>Six people of an account have one score, one arm and nearly one outcome, and treating changes nothing.</summary>
    [Fact]
    public void Accounts_that_do_alike_are_taken_for_a_signal_only_where_clusters_are_not_given()
    {
        const int Worlds = 200, Accounts = 80;
        int[] clusters = [.. Enumerable.Range(0, 6 * Accounts).Select(row => row / 6)];
        var (plain, clustered) = (0, 0);
        for (ulong seed = 0; seed < Worlds; seed++)
        {
            var random = new SeededRandom(seed);
            (double Score, bool Treated, bool Alike)[] accounts = [.. Enumerable.Range(0, Accounts).Select(_ => (random.NextDouble(), random.NextBool(0.5), random.NextBool(0.4)))];
            double[] scores = Array.ConvertAll(clusters, account => accounts[account].Score);
            bool[] treated = Array.ConvertAll(clusters, account => accounts[account].Treated);
            bool[] outcomes = Array.ConvertAll(clusters, account => random.NextBool(accounts[account].Alike ? 0.9 : 0.1));
            if (UpliftCurve.Of(scores, treated, outcomes, new(100)).IsDistinguishable) plain++;
            if (UpliftCurve.Of(scores, treated, outcomes, new(100), clusters).IsDistinguishable) clustered++;
        }
        Assert.InRange(clustered, 0, 0.06 * Worlds);
        Assert.InRange(plain, 0.12 * Worlds, Worlds);
    }

    [Fact]
    public void Clusters_of_other_rows_are_refused() => Assert.Contains(
        "There are 2 clusters for 3 scores",
        Assert.Throws<ArgumentException>(() => UpliftCurve.Of([1, 2, 3], [true, false, true], [true, false, false], null, [1, 2])).Message);

    /// <summary>The effect is 0.1 on average; with a signal it grows with the score.</summary>
    static (double[] Scores, bool[] Treated, bool[] Outcomes, UpliftCurve Curve) World(ulong seed, int rows, double signal, bool riskIsScore = false)
    {
        var random = new SeededRandom(seed);
        var scores = new double[rows];
        bool[] treated = new bool[rows], outcomes = new bool[rows];
        for (var row = 0; row < rows; row++)
        {
            scores[row] = random.NextDouble();
            treated[row] = random.NextBool(0.5);
            var without = riskIsScore ? 0.5 * Math.Pow(scores[row], 4) : 0.3;
            outcomes[row] = random.NextBool(without + (treated[row] ? 0.1 + signal * (scores[row] - 0.5) : 0));
        }
        return (scores, treated, outcomes, UpliftCurve.Of(scores, treated, outcomes, new(200)));
    }

    static double Qini(double[] scores, bool[] treated, bool[] outcomes) => UpliftCurve.Of(scores, treated, outcomes, new(100)).Qini.Value;

    static bool[] Pick(bool[] values, int[] order) => Array.ConvertAll(order, row => values[row]);

    static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(order => Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]]));

    static double[] Doubles(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(value => value.GetDouble())];

    static bool[] Answers(JsonElement row, string field) => [.. row.GetProperty(field).EnumerateArray().Select(value => value.GetBoolean())];

    /// <summary>Up to a few dozen rows of both arms with many equal scores.</summary>
    static Arbitrary<(double[] Scores, bool[] Treated, bool[] Outcomes)> Some => (
        from count in Gen.Choose(2, 40)
        from scores in Gen.Choose(-5, 5).Select(score => (double)score).ArrayOf(count)
        from treated in Gen.Elements(true, false).ArrayOf(count)
        from outcomes in Gen.Elements(true, false).ArrayOf(count)
        where treated.Distinct().Count() == 2
        select (scores, treated, outcomes)).ToArbitrary();
}
