using Insights.Models.Units;

namespace Insights.Models.Tests.Units;

public class EstimateTests
{
    [Fact]
    public void A_counted_figure_has_no_width()
    {
        var counted = Estimate.Counted(12, 3);
        Assert.Equal((12.0, 12.0, 1.0), (counted.Low, counted.High, counted.Level));
    }

    [Fact]
    public void A_negative_factor_turns_the_interval_round()
    {
        var turned = new Estimate(2, 1, 4, 0.95, 10).Times(-10);
        Assert.Equal((-20.0, -40.0, -10.0), (turned.Value, turned.Low, turned.High));
    }
}
