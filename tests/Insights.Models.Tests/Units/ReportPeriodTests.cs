using Insights.Models.Units;

namespace Insights.Models.Tests.Units;

public sealed class ReportPeriodTests
{
    [Theory]
    [InlineData("2026-Q3", "2026-07-01 to 2026-09-30", "2026-04-01 to 2026-06-30", "2025-07-01 to 2025-09-30")]
    [InlineData("2026-q1", "2026-01-01 to 2026-03-31", "2025-10-01 to 2025-12-31", "2025-01-01 to 2025-03-31")]
    [InlineData("2024-02", "2024-02-01 to 2024-02-29", "2024-01-01 to 2024-01-31", "2023-02-01 to 2023-02-28")]
    [InlineData("2026-W01", "2025-12-29 to 2026-01-04", "2025-12-22 to 2025-12-28", "2024-12-30 to 2025-01-05")]
    [InlineData("2026", "2026-01-01 to 2026-12-31", "2025-01-01 to 2025-12-31", "2025-01-01 to 2025-12-31")]
    public void A_period_is_compared_with_the_one_before_and_the_same_of_the_year_before(string text, string now, string before, string yearBefore)
    {
        var period = ReportPeriod.TryParse(text);

        Assert.NotNull(period);
        Assert.Equal((now, before, yearBefore), (period.Now.ToString(), period.Before.ToString(), period.YearBefore.ToString()));
        Assert.Equal(text.ToUpperInvariant(), period.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-Q5")]
    [InlineData("2026-13")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")]
    [InlineData("1026-Q1")]
    [InlineData("Q3 2026")]
    [InlineData("2026-07-01")]
    public void Anything_else_is_no_period(string text) => Assert.Null(ReportPeriod.TryParse(text));

    [Theory]
    [InlineData("2026-06-29", "2025-06-01 to 2026-05-31")]
    [InlineData("2026-06-30", "2025-07-01 to 2026-06-30")]
    public void The_weekly_report_covers_the_twelve_months_that_are_over(string asOf, string window)
    {
        var period = ReportPeriod.TwelveMonthsUntil(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(window, period.Now.ToString());
        Assert.True(period.IsYear);
        Assert.Equal(new DateWindow(period.Now.Start.AddMonths(-12), period.Now.Start), period.Before);
    }
}
