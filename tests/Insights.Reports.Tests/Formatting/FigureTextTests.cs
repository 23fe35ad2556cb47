using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests.Formatting;

public class FigureTextTests
{
    static readonly Figure Score = Known.Figure("NPS", "nps", UnitNames.Points, 27.4, 21, 34, 412);

    [Fact]
    public void An_interval_names_its_level_and_its_observations() =>
        Assert.Equal("95 %: 21 to 34 · n 412", FigureText.Uncertainty(Score));

    [Fact]
    public void A_figure_counted_in_full_has_no_interval()
    {
        var counted = Known.Counted("Won", "won", UnitNames.Count, 61, 412);
        Assert.Null(FigureText.Interval(counted));
        Assert.Equal("counted · n 412", FigureText.Uncertainty(counted));
    }

    [Fact]
    public void A_count_of_nothing_was_counted_too()
    {
        Assert.Equal("counted", FigureText.Uncertainty(Known.Counted("Overdue", "overdue", UnitNames.Count, 0, 0)));
        Assert.Equal("computed", FigureText.Uncertainty(Known.Counted("Break-even", "break_even", UnitNames.Share, 0.667, 0)));
    }

    [Fact]
    public void A_span_over_assumptions_is_not_called_a_confidence_interval() =>
        Assert.Equal("32,500 to 52,000 (each tells 5 to 8)", FigureText.Interval(
            Known.Figure("Told", "wom", UnitNames.People, 32_500, 32_500, 52_000, 10_000) with { SpanOver = "each tells 5 to 8" }));

    [Fact]
    public void What_is_computed_from_assumptions_is_not_called_counted()
    {
        var told = Known.Counted("Told", "wom", UnitNames.People, 1_349, 366) with
        {
            Basis = "computed",
            Assumed = new AssumedRange(
                Known.Counted("", "wom.low", UnitNames.People, 1_349, 366).Finding, "each tells 5",
                Known.Counted("", "wom.high", UnitNames.People, 2_159, 366).Finding, "8"),
        };
        Assert.Equal("computed", FigureText.Uncertainty(told));
        Assert.Equal("1,349 (if each tells 5) to 2,159 (if 8)", FigureText.Assumed(told));
        Assert.Equal(["wom", "wom.low", "wom.high"], told.Findings.Select(finding => finding.Name));
    }

    [Fact]
    public void A_withheld_figure_shows_no_number()
    {
        var withheld = Known.Withheld("NPS", "nps", UnitNames.Points, "No answers.");
        Assert.Equal(FigureText.NotKnown, FigureText.Value(withheld));
        Assert.Null(FigureText.Uncertainty(withheld));
    }

    [Theory]
    [InlineData(4.7, 0.9, 8.5, "+4.7 points against the period before (95 %: 1 to 9)")]
    [InlineData(1.2, -3, 5.4, "no real change against the period before (95 %: −3 to 5)")]
    public void A_change_within_its_noise_is_called_no_change(double value, double low, double high, string text) =>
        Assert.Equal(text, FigureText.Change(Score with { Change = Known.Change("nps.change", UnitNames.Points, value, low, high, 800) }));

    [Fact]
    public void A_withheld_change_is_one_short_line() =>
        Assert.Equal("change not known", FigureText.Change(
            Score with { Change = Finding.Withhold("nps.change", UnitNames.Points, "No answers before.", "test") }));

    [Theory]
    [InlineData(0.3, 0.5, UnitNames.Share, "30 to 50 %")]
    [InlineData(3.0, null, UnitNames.Ratio, "at least 3 : 1")]
    [InlineData(0.3, 0.3, UnitNames.Share, "about 30 %")]
    [InlineData(null, 0.02, UnitNames.Share, "at most 2 %")]
    [InlineData(840.0, 1400.0, "EUR", "EUR 840 to 1,400")]
    public void A_benchmark_is_written_in_the_figures_unit(double? low, double? high, string unit, string text) =>
        Assert.Equal(text, FigureText.Band(new BenchmarkBand(low, high, "someone", "weak"), unit));
}
