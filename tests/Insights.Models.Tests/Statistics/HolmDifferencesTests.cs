using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Tests;

namespace Insights.Models.Tests.Statistics;

public class HolmDifferencesTests
{
    [Fact]
    public void One_alone_is_newcombes_interval()
    {
        var pair = new TwoShares(56, 70, 48, 80);
        Assert.Equal(pair.Difference(), Assert.Single(HolmDifferences.Of([pair])));
    }

    [Fact]
    public void The_step_at_which_the_p_value_stands_decides()
    {
        // p = 0.0001, 0.02 and 0.6: 0.02 holds against 0.05/2, and so does nothing after 0.6.
        TwoShares strong = new(70, 100, 42, 100), middle = new(60, 100, 43, 100), none = new(50, 100, 47, 100);
        Assert.InRange(HolmDifferences.PValue(middle), 0.012, 0.024);
        var alone = HolmDifferences.Of([middle, none, strong]);
        Assert.True(alone[0].Low > 0 && alone[2].Low > 0 && alone[1].Low < 0);
        // Among many without effect the same p is not enough.
        Assert.True(HolmDifferences.Of([middle, none, none, none]) is [{ Low: < 0 }, ..]);
    }

    [Fact]
    public void Any_intervals_can_be_stepped_through_and_those_of_shares_are_a_case()
    {
        TwoShares strong = new(70, 100, 42, 100), middle = new(60, 100, 43, 100);
        Func<double, Estimate>[] intervals = [middle.Difference, strong.Difference];
        Assert.Equal(HolmDifferences.Of([middle, strong]), HolmDifferences.Of(intervals));
        // A normal interval 1.96 standard errors from 0 has the p-value 0.05.
        Assert.Equal(0.05, HolmDifferences.PValue(level => new Estimate(1.959964, 1.959964 - Quantiles.Normal(level), 9, level, 1)), 1e-6);
    }

    [Fact]
    public void Equal_shares_have_a_p_value_of_one() => Assert.Equal(1, HolmDifferences.PValue(new TwoShares(5, 10, 5, 10)), 1e-6);

    [Fact]
    public void The_p_value_is_where_the_interval_touches_zero() => Prop.ForAll(Pairs, pair =>
    {
        var p = HolmDifferences.PValue(pair);
        if (p is > 0.9999 or < 1e-12) return true;
        var at = pair.Difference(1 - p);
        return Math.Min(Math.Abs(at.Low), Math.Abs(at.High)) < 1e-6;
    }).Holds(300);

    static readonly Arbitrary<TwoShares> Pairs = (
        from n in Gen.Choose(1, 60)
        from successes in Gen.Choose(0, n)
        from otherN in Gen.Choose(1, 60)
        from otherSuccesses in Gen.Choose(0, otherN)
        select new TwoShares(successes, n, otherSuccesses, otherN)).ToArbitrary();

    [Fact]
    public void Rarely_is_any_of_five_called_real_where_none_is()
    {
        var random = SeededRandom.For(3, "holm");
        var wrong = 0;
        for (var trial = 0; trial < 1000; trial++)
            if (HolmDifferences.Of([.. Enumerable.Range(0, 5).Select(_ => new TwoShares(Draw(60), 60, Draw(200), 200))]).Any(difference => difference.Low > 0 || difference.High < 0)) wrong++;
        Assert.InRange(wrong, 20, 65);

        int Draw(int n) => Enumerable.Range(0, n).Count(_ => random.NextBool(0.4));
    }
}
