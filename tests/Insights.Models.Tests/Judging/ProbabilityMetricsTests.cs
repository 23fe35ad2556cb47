using Insights.Models.Judging;
using Xunit;

namespace Insights.Models.Tests.Judging;

public class ProbabilityMetricsTests
{
    [Fact]
    public void Log_loss_and_Brier_score_are_those_of_R()
    {
        foreach (var (probabilities, outcomes, expected) in JudgedByR.Cases())
        {
            Assert.Equal(expected.Number("logLoss"), ProbabilityMetrics.LogLoss(probabilities, outcomes), 1e-12);
            Assert.Equal(expected.Number("brier"), ProbabilityMetrics.Brier(probabilities, outcomes), 1e-12);
        }
    }

    [Fact]
    public void A_certainty_that_proves_wrong_costs_much_but_not_infinitely() =>
        Assert.Equal(34.54, ProbabilityMetrics.LogLoss([0], [true]), 0.01);

    [Fact]
    public void A_certainty_that_proves_right_costs_nothing()
    {
        Assert.Equal(0, ProbabilityMetrics.LogLoss([0, 1], [false, true]), 1e-12);
        Assert.Equal(0, ProbabilityMetrics.Brier([0, 1], [false, true]));
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double probability) =>
        Assert.Contains("ow 1", Assert.Throws<ArgumentException>(() => ProbabilityMetrics.Brier([0.5, probability], [true, true])).Message);
}
