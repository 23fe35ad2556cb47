using FsCheck;
using FsCheck.Fluent;
using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public class WordOfMouthTests
{
    [Fact]
    public void Ten_thousand_customers_at_65_percent_reach_32500_well_and_35000_badly()
    {
        var reach = WordOfMouth.Reach(10_000, 0.65);
        Assert.Equal(32_500, reach.PositiveReach);
        Assert.Equal(35_000, reach.NegativeReach);
        Assert.Equal(-2_500, reach.Net);
        Assert.Equal(0.6667, reach.BreakEvenSatisfiedShare, 0.00005);
        Assert.Equal((32_500, 52_000), reach.PositiveRange);
        Assert.Equal((35_000, 56_000), reach.NegativeRange);
        Assert.Equal(1_500, reach.NetOfOnePoint);
    }

    [Fact]
    public void At_break_even_both_reaches_are_equal() => Prop.ForAll(Gen.Choose(1, 100).Two().ToArbitrary(), means =>
    {
        var breakEven = WordOfMouth.Reach(1000, 0.5, means.Item1, means.Item2).BreakEvenSatisfiedShare;
        return Math.Abs(WordOfMouth.Reach(1000, breakEven, means.Item1, means.Item2).Net) < 1e-6;
    }).Holds();

    [Fact]
    public void One_point_more_moves_the_net_by_what_it_says() =>
        Assert.Equal(WordOfMouth.Reach(3210, 0.41).NetOfOnePoint, WordOfMouth.Reach(3210, 0.42).Net - WordOfMouth.Reach(3210, 0.41).Net, 1e-6);

    [Theory]
    [InlineData(-1, 0.5, 5, 10)]
    [InlineData(100, 1.01, 5, 10)]
    [InlineData(100, -0.01, 5, 10)]
    [InlineData(100, double.NaN, 5, 10)]
    [InlineData(100, 0.5, -5, 10)]
    [InlineData(100, 0.5, 0, 0)]
    [InlineData(double.PositiveInfinity, 0.5, 5, 10)]
    public void Impossible_inputs_are_refused_by_name(double customers, double satisfied, double tells, double warns) =>
        Assert.Contains("must", Assert.Throws<ArgumentException>(() => WordOfMouth.Reach(customers, satisfied, tells, warns)).Message);

    [Fact]
    public void A_known_share_leaves_only_the_chance_of_how_many_are_told()
    {
        var reach = WordOfMouth.Simulate(10_000, Estimate.Counted(0.65, 10_000), new());
        // 6,500 negative binomials of mean 5 and size ½: the standard deviation of their sum is √(6500·(5 + 25/0.5)) ≈ 598.
        Assert.Equal(2 * 1.96 * 598, reach.Positive.High - reach.Positive.Low, 0.1 * 2 * 1.96 * 598);
        Assert.Equal(32_500, (reach.Positive.High + reach.Positive.Low) / 2, 100.0);
    }

    [Fact]
    public void An_uncertain_share_widens_both_reaches_and_the_net_more_than_either()
    {
        var reach = WordOfMouth.Simulate(10_000, new Estimate(0.65, 0.6, 0.7, 0.95, 350), new());
        Assert.True(reach.Positive.Low < 32_500 - 2_000 && reach.Positive.High > 32_500 + 2_000);
        Assert.True(reach.Net.High - reach.Net.Low > reach.Negative.High - reach.Negative.Low);
    }

    [Fact]
    public void Findings_keep_their_names_when_the_share_is_withheld()
    {
        var measured = new WordOfMouthAssumptions().Measured(new Estimate(5, 4, 6, 0.95, 40), new Estimate(10, 7, 14, 0.95, 12));
        var known = WordOfMouthFindings.From(10_000, Some.Known(0.65, 0.6, 0.7, UnitNames.Share), measured);
        var withheld = WordOfMouthFindings.From(10_000, Some.Withheld(UnitNames.Share), new());
        Assert.Equal(known.Select(finding => (finding.Name, finding.Unit)), withheld.Select(finding => (finding.Name, finding.Unit)));
        Assert.All(known, finding => Assert.NotNull(finding.Estimate));
        Assert.Equal("It is not known.", withheld.Named("wom.positive_reach").Withheld);
        Assert.Equal(1_500, withheld.Named("wom.net_of_one_point").Estimate!.Value);
        Assert.Equal(0.65 - 2.0 / 3, known.Named("wom.margin_to_break_even").Estimate!.Value, 1e-9);
    }

    [Fact]
    public void Nobody_on_the_books_is_said_so() =>
        Assert.Contains("no customer", WordOfMouthFindings.From(0, Some.Known(0.65, 0.6, 0.7, UnitNames.Share), new()).Named("wom.net_reach").Withheld);
}
