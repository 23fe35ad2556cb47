using FsCheck;
using FsCheck.Fluent;
using Insights.Reports.Charts;

namespace Insights.Reports.Tests.Charts;

public class LinearScaleTests
{
    [Fact]
    public void Ticks_are_round_numbers() =>
        Assert.Equal([0, 2000, 4000, 6000, 8000, 10000], LinearScale.Over([8_090, 1_180], 0, 100).Ticks);

    [Fact]
    public void Negative_values_lie_left_of_zero()
    {
        var scale = LinearScale.Over([-24.7, 41.2], 0, 100);
        Assert.True(scale.At(-24.7) < scale.At(0) && scale.At(0) < scale.At(41.2));
    }

    [Fact]
    public void An_axis_that_runs_upwards_puts_larger_values_higher()
    {
        var scale = LinearScale.Over([10, 20], 150, 0, withZero: false);
        Assert.True(scale.At(20) < scale.At(10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(42)]
    [InlineData(-42)]
    public void A_single_value_still_has_an_axis(double value)
    {
        var scale = LinearScale.Over([value], 0, 100, withZero: false);
        Assert.True(scale.To > scale.From);
        Assert.InRange(scale.At(value), 0, 100);
    }

    [Fact]
    public void No_values_give_an_axis_from_zero_to_one()
    {
        var scale = LinearScale.Over([], 0, 100, withZero: false);
        Assert.Equal((0, 1), (scale.From, scale.To));
    }

    [Fact]
    public void Every_value_lies_on_the_axis_and_order_is_kept() => Prop.ForAll<NormalFloat[], bool>((floats, withZero) =>
    {
        // Amounts beyond 10¹⁵ are nobody's; near the largest double the distance of two values is infinite.
        var values = floats.Select(f => Math.Clamp(f.Get, -1e15, 1e15)).Order().ToList();
        var scale = LinearScale.Over(values, 10, 110, withZero: withZero);
        var places = values.Select(scale.At).ToList();
        return places.All(place => place is >= 10 and <= 110)
            && places.Zip(places.Skip(1)).All(pair => pair.First <= pair.Second)
            && scale.From <= values.DefaultIfEmpty(0.5).Min() + 1e-6 * Math.Abs(scale.From)
            && scale.To >= values.DefaultIfEmpty(0.5).Max() - 1e-6 * Math.Abs(scale.To)
            && scale.Ticks.Count is > 0 and < 15;
    }).Holds();
}
