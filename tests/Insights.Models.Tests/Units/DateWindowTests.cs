using Insights.Models.Units;

namespace Insights.Models.Tests.Units;

public class DateWindowTests
{
    static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void The_window_before_ends_where_this_one_starts_and_is_as_long()
    {
        var window = DateWindow.Last(90, Monday);
        Assert.Equal(90, window.Days);
        Assert.Equal(window.Start, window.Before.End);
        Assert.Equal(window.Days, window.Before.Days);
    }

    [Fact]
    public void It_is_written_with_its_last_day_not_the_day_after() =>
        Assert.Equal("2026-02-23 to 2026-03-01", DateWindow.Last(7, Monday).ToString());

    [Fact]
    public void A_window_turned_round_has_no_days() =>
        Assert.Equal(0, new DateWindow(Monday, Monday.AddDays(-3)).Days);
}
