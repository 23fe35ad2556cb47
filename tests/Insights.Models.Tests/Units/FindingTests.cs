using Insights.Models.Units;

namespace Insights.Models.Tests.Units;

public class FindingTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_figure_that_is_no_number_is_refused_by_name(double value)
    {
        var refused = Assert.Throws<ArgumentException>(() => Finding.Known("cac.events", "EUR", Estimate.Counted(value, 1), "a test"));
        Assert.Contains("cac.events", refused.Message);
    }

    [Fact]
    public void It_is_either_known_or_withheld()
    {
        var known = Finding.Known("a", UnitNames.Share, Estimate.Counted(1, 1), "a test");
        var withheld = Finding.Withhold("a", UnitNames.Share, "Load the accounts.", "a test");
        Assert.True(known is { Estimate: not null, Withheld: null });
        Assert.Null(withheld.Estimate);
        Assert.Equal("Load the accounts.", withheld.Withheld);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Withholding_needs_a_reason(string reason) =>
        Assert.Throws<ArgumentException>(() => Finding.Withhold("a", UnitNames.Share, reason, "a test"));
}
