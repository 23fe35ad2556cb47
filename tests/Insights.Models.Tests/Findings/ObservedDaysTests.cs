using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Models.Tests.Findings;

public sealed class ObservedDaysTests
{
    static readonly DateWindow Year = new(new(2025, 6, 1), new(2026, 6, 1));

    [Theory]
    [InlineData("2020-01-01", 365)]
    [InlineData("2025-06-01", 365)]
    [InlineData("2025-06-02", 364)]
    [InlineData("2026-05-31", 1)]
    [InlineData("2026-06-01", 0)]
    [InlineData("2026-06-08", 0)]
    public void Days_are_those_of_the_period_from_the_first_day_of_data_on(string first, int days) => Assert.Equal(days, Since(first).Days);

    [Fact]
    public void It_is_too_early_until_ninety_days_are_seen()
    {
        Assert.Null(Since("2026-03-03").WhyTooEarly);
        Assert.Equal(
            "The data on referrals begins on 2026-03-04. Of the days from 2025-06-01 to 2026-05-31 it holds 89, and a figure of them needs 90. Load older data, or take a period that has as many.",
            Since("2026-03-04").WhyTooEarly);
    }

    [Fact]
    public void A_period_of_a_week_has_to_be_seen_whole()
    {
        var week = new DateWindow(new(2026, 6, 8), new(2026, 6, 15));
        Assert.Null(new ObservedDays("referrals", new(2026, 6, 8), week).WhyTooEarly);
        Assert.Contains("it holds 6, and a figure of them needs 7.", new ObservedDays("referrals", new(2026, 6, 9), week).WhyTooEarly);
    }

    [Fact]
    public void Where_nothing_is_loaded_other_reasons_tell() => Assert.Null(new ObservedDays("referrals", null, Year).WhyTooEarly);

    [Fact]
    public void A_count_of_nothing_is_withheld_and_what_was_seen_stays()
    {
        var judged = Since("2026-05-20").Judge([Counted(0), Counted(3), Interval(0, 0, 0.3), Missing]);
        Assert.Equal([true, false, false, true], judged.Select(finding => finding.Estimate is null));
        Assert.Contains("begins on 2026-05-20", judged[0].Withheld);
        Assert.Equal(Missing.Withheld, judged[3].Withheld);
    }

    [Fact]
    public void Where_the_period_was_over_before_the_data_begins_that_is_the_reason_of_whatever_is_missing() =>
        Assert.All(Since("2026-06-08").Judge([Counted(0), Missing]), finding => Assert.Contains("it holds 0,", finding.Withheld));

    [Fact]
    public void With_enough_days_nothing_is_touched()
    {
        IReadOnlyList<Finding> findings = [Counted(0), Missing];
        Assert.Same(findings, Since("2024-01-01").Judge(findings));
    }

    static readonly Finding Missing = Finding.Withhold("roi.cost", "EUR", "The programme's own cost is not recorded.", "a mart");

    static ObservedDays Since(string first) => new("referrals", DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), Year);

    static Finding Counted(long n) => Finding.Known("funnel.won", UnitNames.Count, Estimate.Counted(n, n), "a mart");

    static Finding Interval(double value, double low, double high) =>
        Finding.Known("funnel.qualified_share", UnitNames.Share, new Estimate(value, low, high, Estimate.UsualLevel, 4), "a mart");
}
