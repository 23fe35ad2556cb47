using Insights.Models.Judging;
using Insights.Models.Statistics;
using Xunit;

namespace Insights.Models.Tests.Judging;

public class CalibrationCurveTests
{
    [Fact]
    public void The_line_of_calibration_is_that_of_Rs_glm()
    {
        foreach (var (probabilities, outcomes, expected) in JudgedByR.Cases())
        {
            var curve = CalibrationCurve.Of(probabilities, outcomes);
            JudgedByR.Equal(expected, "slope", "slopeError", curve.Slope);
            JudgedByR.Equal(expected, "intercept", "interceptError", curve.Intercept);
            Assert.Null(curve.NoLine);
        }
    }

    [Fact]
    public void Outcomes_drawn_from_the_predictions_lie_on_the_diagonal()
    {
        var random = new SeededRandom(7);
        double[] predicted = [.. Enumerable.Range(0, 20_000).Select(_ => random.NextDouble())];
        var curve = CalibrationCurve.Of(predicted, [.. predicted.Select(p => random.NextDouble() < p)]);
        Assert.InRange(1, curve.Slope!.Low, curve.Slope.High);
        Assert.InRange(0, curve.Intercept!.Low, curve.Intercept.High);
        Assert.Equal(10, curve.Bins.Count);
        Assert.All(curve.Bins, bin => Assert.Equal(bin.Predicted, bin.Observed.Value, 0.04));
    }

    [Fact]
    public void Bins_hold_every_row_once_in_order_and_never_split_equal_predictions()
    {
        double[] predicted = [.. Enumerable.Range(0, 97).Select(row => Math.Round(row / 97.0, 1))];
        var bins = CalibrationCurve.Of(predicted, [.. predicted.Select((_, row) => row % 3 == 0)], 5).Bins;
        Assert.Equal(97, bins.Sum(bin => bin.Observed.N));
        Assert.Equal(32 + 1, bins.Sum(bin => bin.Observed.Value * bin.Observed.N), 1e-9);
        Assert.All(bins.Zip(bins.Skip(1)), pair => Assert.True(pair.First.Highest < pair.Second.Lowest));
        Assert.All(bins, bin => Assert.InRange(bin.Predicted, bin.Lowest, bin.Highest));
    }

    [Fact]
    public void Without_a_line_the_reason_is_given_and_the_bins_still_stand()
    {
        NoLine("outcomes are the same", [0.2, 0.3], [true, true]);
        NoLine("Every prediction is the same", [0.3, 0.3], [true, false]);
        NoLine("without overlap", [0.2, 0.3, 0.3], [false, false, true]);
        NoLine("without overlap", [0.2, 0.3, 0.4], [true, false, false]);
    }

    [Fact]
    public void Certainties_are_bounded_and_still_give_a_line()
    {
        var curve = CalibrationCurve.Of([0, 0, 0, 1, 1, 1], [false, false, true, true, true, false]);
        Assert.InRange(curve.Slope!.Value, 0.01, 0.1);
    }

    static void NoLine(string because, double[] predicted, bool[] outcomes)
    {
        var curve = CalibrationCurve.Of(predicted, outcomes);
        Assert.Contains(because, curve.NoLine);
        Assert.Null(curve.Slope);
        Assert.Null(curve.Intercept);
        Assert.Equal(predicted.Length, curve.Bins.Sum(bin => bin.Observed.N));
    }
}
