using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;
using Insights.Models.Units;

namespace Insights.Models.Tests.Statistics;

public class IndependentRatioTests
{
    [Fact]
    public void Half_of_a_counted_figure_keeps_the_others_interval()
    {
        var ratio = IndependentRatio.Of(new Estimate(10, 8, 13, 0.95, 40), Estimate.Counted(2, 5));
        Assert.Equal((5, 4, 6.5, 0.95, 45), (ratio.Value, Math.Round(ratio.Low, 12), Math.Round(ratio.High, 12), ratio.Level, ratio.N));
    }

    [Fact]
    public void Turned_over_it_is_one_over_it() => Prop.ForAll(Gen.Choose(1, 1000).Four().ToArbitrary(), numbers =>
    {
        var (a, b, width, otherWidth) = numbers;
        var (above, below) = (Around(a, width), Around(b, otherWidth));
        var (ratio, turned) = (IndependentRatio.Of(above, below), IndependentRatio.Of(below, above));
        return Math.Abs(ratio.Value * turned.Value - 1) < 1e-9 && Math.Abs(ratio.Low * turned.High - 1) < 1e-9
            && ratio.Low <= ratio.Value && ratio.Value <= ratio.High && ratio.High / ratio.Value >= above.High / above.Value;
    }).Holds();

    [Fact]
    public void Nothing_over_something_has_a_lower_end_of_zero()
    {
        var ratio = IndependentRatio.Of(new Estimate(0, 0, 3, 0.95, 50), new Estimate(6, 4, 9, 0.95, 20));
        Assert.Equal((0, 0, 0.75), (ratio.Value, ratio.Low, ratio.High));
        Assert.Equal(0, IndependentRatio.Of(new Estimate(1, -1, 3, 0.95, 50), Estimate.Counted(2, 1)).Low);
    }

    [Fact]
    public void What_may_be_divided_by_zero_is_refused()
    {
        Assert.Throws<ArgumentException>(() => IndependentRatio.Of(Estimate.Counted(1, 1), new Estimate(1, 0, 2, 0.95, 3)));
        Assert.Throws<ArgumentException>(() => IndependentRatio.Of(Estimate.Counted(-1, 1), Estimate.Counted(1, 1)));
    }

    [Fact]
    public void The_ratio_of_two_Poisson_rates_is_covered()
    {
        var (random, hits) = (new SeededRandom(5), 0);
        for (var trial = 0; trial < 3000; trial++)
        {
            var ratio = IndependentRatio.Of(PoissonInterval.Exact(1 + RandomCounts.Poisson(19, random)), PoissonInterval.Exact(1 + RandomCounts.Poisson(59, random)));
            if (ratio.Low <= 20.0 / 60 && 20.0 / 60 <= ratio.High) hits++;
        }
        Assert.InRange(hits / 3000.0, 0.94, 0.98);
    }

    static Estimate Around(double value, double width) => new(value, value / (1 + width / 100.0), value * (1 + width / 50.0), 0.95, 10);
}
