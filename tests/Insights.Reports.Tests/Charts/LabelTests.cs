using Insights.Models.Units;
using Insights.Reports.Charts;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Reports.Tests.Samples;

namespace Insights.Reports.Tests.Charts;

public class LabelTests
{
    public static TheoryData<string, double> Charts => new()
    {
        { "bars", 680 }, { "bars", 340 }, { "waterfall", 680 }, { "waterfall", 340 }, { "funnel", 680 }, { "funnel", 340 },
        { "line", 680 }, { "line", 340 }, { "quadrant", 680 }, { "quadrant", 340 },
    };

    [Theory, MemberData(nameof(Charts))]
    public void No_two_texts_of_a_chart_touch(string chart, double width)
    {
        var labels = Draw(chart, width).Shapes.OfType<LabelShape>().ToList();
        var touching = from a in labels from b in labels where !ReferenceEquals(a, b) && a.Bounds.Overlaps(b.Bounds) select $"'{a.Text}' and '{b.Text}'";
        Assert.Empty(touching);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    [InlineData("ru")]
    public void Both_ends_of_a_curve_are_named_in_full(string code)
    {
        using var spoken = ReportLanguage.Use(code);
        var panels = SampleProgramme.Curves().Select(panel => panel with { WentOn = Wording.Say(panel.WentOn), Ended = Wording.Say(panel.Ended) });
        Assert.DoesNotContain(IncidenceCurves.Draw([.. panels], 680).Shapes.OfType<LabelShape>(), label => label.Text.Contains('…'));
    }

    [Fact]
    public void Twenty_bubbles_on_one_spot_never_write_over_each_other()
    {
        var section = new SegmentSection
        {
            Takeaway = "",
            Segments = [.. Enumerable.Range(0, 20).Select(i => new Segment($"Segment {i}", 10,
                Known.Figure("NPS", "s" + i, UnitNames.Points, 40 + i * 0.01, 30, 50, 30), Known.Figure("share", "p" + i, UnitNames.Share, 0.1, 0.05, 0.2, 30)))],
        };
        var labels = Quadrant.Draw(section, 680).Shapes.OfType<LabelShape>().Where(label => label.Text.StartsWith("Segment")).ToList();
        Assert.NotEmpty(labels);
        Assert.DoesNotContain(labels, a => labels.Any(b => !ReferenceEquals(a, b) && a.Bounds.Overlaps(b.Bounds)));
    }

    [Fact]
    public void A_text_that_does_not_fit_ends_in_an_ellipsis_within_its_room()
    {
        var fitted = TextWidth.Fit("Логистика и транспорт в Северной Европе", 11, 90);
        Assert.EndsWith("…", fitted);
        Assert.True(TextWidth.Of(fitted, 11) <= 90);
    }

    [Fact]
    public void Widths_are_those_of_the_font() =>
        // 572 for a digit and 260 for a space of 1,000: Noto Sans Regular's own table.
        Assert.Equal((5 * 572 + 260) / 1000.0 * 10, TextWidth.Of("12 345", 10), 6);

    [Fact]
    public void A_month_that_is_not_known_is_a_gap_and_not_a_zero()
    {
        var survey = SampleLoyalty.Both().Surveys[1];
        var drawing = LineWithBand.Draw(survey.Trend, 680);
        Assert.Equal(2, drawing.Shapes.OfType<PathShape>().Count(path => !path.Closed));
        Assert.Equal(survey.Trend.Count - 1, drawing.Shapes.OfType<CircleShape>().Count());
    }

    [Fact]
    public void After_a_cost_that_is_not_known_a_waterfall_waits_for_the_next_total()
    {
        WaterfallStep[] steps =
        [
            new(Known.Counted("Revenue", "r", "EUR", 100, 1), StepKind.Total), new(Known.Withheld("Rewards", "w", "EUR", "No rewards loaded."), StepKind.Change),
            new(Known.Counted("Tooling", "t", "EUR", -10, 1), StepKind.Change), new(Known.Counted("Left", "l", "EUR", 70, 1), StepKind.Total),
        ];
        var drawing = Waterfall.Draw(steps, 680);
        Assert.Equal(2, drawing.Shapes.OfType<RectangleShape>().Count());
        Assert.Equal(2, drawing.Shapes.OfType<LabelShape>().Count(label => label.Style == "withheld"));
    }

    static Drawing Draw(string chart, double width)
    {
        var report = SampleRoi.Full();
        return chart switch
        {
            "bars" => BarsWithBenchmark.Draw([.. report.Acquisition.Channels.Select(c => new Bar(c.Name, c.Cost with { Benchmark = report.Acquisition.ReferralCostBand }))], width),
            "waterfall" => Waterfall.Draw(report.Programme.Steps, width),
            "funnel" => Funnel.Draw(report.Funnel.Stages, width),
            "line" => LineWithBand.Draw(report.Loyalty.Surveys[1].Trend, width),
            _ => Quadrant.Draw(report.Segments, width),
        };
    }
}
