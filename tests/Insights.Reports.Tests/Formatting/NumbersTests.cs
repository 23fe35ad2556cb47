using Insights.Models.Units;
using Insights.Reports.Formatting;

namespace Insights.Reports.Tests.Formatting;

public class NumbersTests
{
    [Theory]
    [InlineData(-24.69, UnitNames.Points, "−24.7")]
    [InlineData(-0.04, UnitNames.Points, "0.0")]
    [InlineData(0.6667, UnitNames.Share, "66.7 %")]
    [InlineData(12300, "EUR", "EUR 12,300")]
    [InlineData(-12300.4, "JPY", "JPY −12,300")]
    [InlineData(3.24, UnitNames.Ratio, "3.2 : 1")]
    [InlineData(32500, UnitNames.People, "32,500")]
    [InlineData(2.6, UnitNames.Count, "2.6")]
    [InlineData(4, UnitNames.Days, "4 days")]
    [InlineData(4.13, UnitNames.Months, "4.1 months")]
    public void A_value_is_written_in_its_unit(double value, string unit, string text) =>
        Assert.Equal(text, Numbers.WithUnit(value, unit));

    [Theory]
    [InlineData(21.2, 33.9, UnitNames.Points, "21 to 34")]
    [InlineData(0.0213, 0.0318, UnitNames.Share, "2.1 to 3.2 %")]
    [InlineData(890.4, 1560.2, "EUR", "890 to 1,560")]
    [InlineData(-0.41, 4.6, UnitNames.Ratio, "−0.4 to 4.6")]
    public void An_interval_is_as_coarse_as_its_width_allows(double low, double high, string unit, string text) =>
        Assert.Equal(text, Numbers.Range(low, high, unit));

    [Theory]
    [InlineData(0.031, UnitNames.Share, "+3.1 percentage points")]
    [InlineData(-4.7, UnitNames.Points, "−4.7 points")]
    [InlineData(-310, "EUR", "EUR −310")]
    [InlineData(310, "EUR", "+EUR 310")]
    public void A_difference_carries_its_sign(double value, string unit, string text) =>
        Assert.Equal(text, Numbers.Difference(value, unit));

    [Fact]
    public void A_count_of_one_takes_the_singular() =>
        Assert.Equal(("1 contact", "0 contacts", "1,198 contacts"),
            (Numbers.Count(1, "contact", "contacts"), Numbers.Count(0, "contact", "contacts"), Numbers.Count(1198, "contact", "contacts")));
}
