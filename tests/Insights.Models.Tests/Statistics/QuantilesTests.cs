using Insights.Models.Statistics;

namespace Insights.Models.Tests.Statistics;

public class QuantilesTests
{
    // R: qnorm(0.975), qt(0.975, 29), qt(0.995, 4.5), qchisq(0.975, 10).
    [Fact]
    public void Quantiles_equal_those_of_R()
    {
        Assert.Equal(1.95996398454005, Quantiles.Normal(0.95), 1e-9);
        Assert.Equal(2.04522964213270, Quantiles.StudentT(0.95, 29), 1e-7);
        Assert.Equal(20.4831773507073, Quantiles.ChiSquared(0.975, 10), 1e-6);
    }

    [Fact]
    public void Many_degrees_of_freedom_make_student_normal() =>
        Assert.Equal(Quantiles.Normal(0.9), Quantiles.StudentT(0.9, 1e6), 1e-4);

    // With one degree of freedom the quantile is a tangent, with two a root.
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(0.9991)]
    [InlineData(0.9993)]
    [InlineData(1 - 1e-6)]
    [InlineData(1 - 1e-9)]
    [InlineData(1 - 1e-12)]
    public void Few_degrees_of_freedom_reach_as_far_as_they_have_to(double level)
    {
        Assert.Equal(1, Quantiles.StudentT(level, 1) * Math.Tan(Math.PI * (1 - level) / 2), 1e-3);
        Assert.Equal(1, Quantiles.StudentT(level, 2) / (level * Math.Sqrt(2 / ((1 - level) * (1 + level)))), 1e-3);
        Assert.True(Quantiles.StudentT(level, 0.5) > Quantiles.StudentT(level, 1));
    }

    [Fact]
    public void No_degree_of_freedom_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.StudentT(0.95, 0));
}
