using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using Xunit;

namespace Insights.Models.Tests.Learners;

public class CalibratorTests
{
    [Fact]
    public void The_isotonic_curve_is_that_of_scikit_learn_between_its_certainties()
    {
        foreach (var expected in Oracle.Rows("calibrators", "cases"))
        {
            var drawn = Read(expected);
            var curve = drawn.Isotonic();
            var first = drawn.Scores.Where((_, row) => drawn.Outcomes[row]).Min();
            var last = drawn.Scores.Where((_, row) => !drawn.Outcomes[row]).Max();
            var compared = Doubles(expected, "asked").Zip(Doubles(expected, "isotonic")).Where(point => point.First >= first && point.First <= last).ToList();
            Assert.True(compared.Count > 10);
            Assert.All(compared, point => Assert.Equal(point.Second, curve.Probability(point.First), 1e-9));
        }
    }

    [Fact]
    public void Platts_line_is_that_of_scikit_learn_on_his_targets()
    {
        foreach (var expected in Oracle.Rows("calibrators", "cases"))
        {
            var line = Read(expected).Platt();
            Assert.Equal(expected.Number("slope"), line.Slope, 1e-7);
            Assert.Equal(expected.Number("intercept"), line.Intercept, 1e-7);
        }
    }

    [Fact]
    public void A_higher_score_never_gets_a_lower_probability() => Check(drawn =>
        new Calibrator[] { drawn.Isotonic(), drawn.Platt() }.All(calibrator =>
        {
            var rising = calibrator.Probabilities([.. Enumerable.Range(-60, 121).Select(score => score / 8.0)]);
            return rising.Zip(rising.Skip(1)).All(pair => pair.First <= pair.Second) && rising.All(p => p is > 0 and < 1);
        }));

    [Fact]
    public void Doubling_weights_is_the_same_as_every_row_twice() => Check(drawn => Same(
        drawn with { Weights = [.. drawn.Weights.Select(weight => 2 * weight)] },
        new([.. drawn.Scores, .. drawn.Scores], [.. drawn.Outcomes, .. drawn.Outcomes], [.. drawn.Weights, .. drawn.Weights])));

    [Fact]
    public void The_order_of_rows_changes_nothing() => Check(drawn => Same(
        drawn, new([.. drawn.Scores.Reverse()], [.. drawn.Outcomes.Reverse()], [.. drawn.Weights.Reverse()])));

    [Fact]
    public void A_row_that_counts_for_nothing_is_as_if_it_were_not_there() => Check(drawn => Same(
        drawn, new([.. drawn.Scores, 0.3, 0.4], [.. drawn.Outcomes, true, false], [.. drawn.Weights, 0, 0])));

    [Fact]
    public void Stretching_scores_changes_no_probability() => Check(drawn =>
    {
        var stretched = drawn with { Scores = [.. drawn.Scores.Select(score => 1000 * score + 7)] };
        Calibrator[] before = [drawn.Isotonic(), drawn.Platt()], after = [stretched.Isotonic(), stretched.Platt()];
        return before.Zip(after).All(pair => drawn.Scores.Zip(stretched.Scores)
            .All(score => Near(pair.First.Probability(score.First), pair.Second.Probability(score.Second))));
    });

    [Fact]
    public void Overconfident_scores_are_brought_to_the_diagonal()
    {
        var random = new SeededRandom(8);
        double[] truth = [.. Enumerable.Range(0, 8000).Select(_ => random.NextNormal())];
        bool[] outcomes = [.. truth.Select(score => random.NextDouble() < LogOdds.ToProbability(score))];
        double[] overconfident = [.. truth.Select(score => 3 * score + 1)];
        foreach (var calibrator in new Calibrator[] { PlattCalibrator.Fit(overconfident[..4000], outcomes[..4000]), IsotonicCalibrator.Fit(overconfident[..4000], outcomes[..4000]) })
        {
            var slope = CalibrationCurve.Of(calibrator.Probabilities(overconfident[4000..]), outcomes[4000..]).Slope;
            Assert.InRange(slope!.Value, 0.9, 1.1);
        }
    }

    [Fact]
    public void What_never_happened_at_the_low_end_is_still_possible()
    {
        var curve = IsotonicCalibrator.Fit([1, 2, 3, 4, 5, 6], [false, false, false, true, false, true]);
        Assert.Equal([(1, 0.2), (3, 0.2), (4, 0.5), (5, 0.5), (6, 1 - 1 / 3.0)], curve.Points);
        Assert.Equal(0.35, curve.Probability(3.5), 1e-12);
    }

    [Fact]
    public void Separated_outcomes_and_equal_scores_give_no_certainty()
    {
        Assert.InRange(PlattCalibrator.Fit([1, 2, 3, 4], [false, false, true, true]).Probability(4), 0.6, 0.99);
        Assert.Equal(0.5, PlattCalibrator.Fit([2, 2], [true, false]).Probability(9), 1e-12);
        Assert.Equal(0.5, IsotonicCalibrator.Fit([2, 2], [true, false]).Probability(9), 1e-12);
        Assert.Equal([(1, 1 / 3.0), (2, 1 - 1 / 3.0)], IsotonicCalibrator.Fit([1, 2], [false, true]).Points);
    }

    [Fact]
    public void What_cannot_be_calibrated_is_refused()
    {
        Refused("outcomes are the same", () => PlattCalibrator.Fit([1, 2], [true, true]));
        Refused("outcomes are the same", () => IsotonicCalibrator.Fit([], []));
        Refused("score of row 1 is NaN", () => IsotonicCalibrator.Fit([1, double.NaN], [true, false]));
        Refused("1 scores for 2", () => PlattCalibrator.Fit([1], [true, false]));
        Refused("weight of row 0", () => PlattCalibrator.Fit([1, 2], [true, false], [double.NaN, 1]));
        Refused("Point 1", () => _ = new IsotonicCalibrator([1, 2], [0.5, 0.4]));
        Refused("one at least", () => _ = new IsotonicCalibrator([], []));
    }

    static void Refused(string because, Action act) => Assert.Contains(because, Assert.Throws<ArgumentException>(act).Message);

    static void Check(Func<Drawn, bool> holds) => Prop.ForAll(Some, holds).QuickCheckThrowOnFailure();

    static bool Near(double first, double second) => Math.Abs(first - second) < 1e-8;

    static bool Same(Drawn first, Drawn second) =>
        Alike(first.Isotonic(), second.Isotonic()) && Alike(first.Platt(), second.Platt());

    static bool Alike(Calibrator first, Calibrator second) => Enumerable.Range(-60, 121).Select(score => score / 8.0)
        .All(score => Near(first.Probability(score), second.Probability(score)));

    static IEnumerable<double> Doubles(JsonElement row, string field) => row.GetProperty(field).EnumerateArray().Select(value => value.GetDouble());

    static Drawn Read(JsonElement row) => new(
        [.. Doubles(row, "scores")], [.. row.GetProperty("happened").EnumerateArray().Select(value => value.GetBoolean())], [.. Doubles(row, "weights")]);

    sealed record Drawn(double[] Scores, bool[] Outcomes, double[] Weights)
    {
        internal IsotonicCalibrator Isotonic() => IsotonicCalibrator.Fit(Scores, Outcomes, Weights);

        internal PlattCalibrator Platt() => PlattCalibrator.Fit(Scores, Outcomes, Weights);
    }

    static Arbitrary<Drawn> Some => (
        from count in Gen.Choose(2, 40)
        from scores in Gen.Choose(-50, 50).Select(score => score / 8.0).ArrayOf(count)
        from outcomes in Gen.Elements(true, false).ArrayOf(count)
        from weights in Gen.Choose(1, 20).Select(weight => weight / 4.0).ArrayOf(count)
        where outcomes.Distinct().Count() == 2
        select new Drawn(scores, outcomes, weights)).ToArbitrary();
}
