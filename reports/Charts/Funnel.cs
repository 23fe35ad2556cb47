using Insights.Models.Units;
using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Reports.Charts;

/// <summary>
/// How many reached each stage as bars, and beside them which share of an earlier stage that is: a dot with its
/// interval over the benchmark's band, all on one axis from 0 to 100 %.
/// </summary>
public static class Funnel
{
    const double BarHeight = 18;

    public static Drawing Draw(IReadOnlyList<FunnelStage> stages, double width)
    {
        var canvas = new Canvas(width);
        // Where the page is narrow the shares have no room beside the bars: the table under the chart has them.
        var (share, top) = canvas.IsNarrow ? (1.0, 0.0) : (0.62, 20.0);
        var rows = new BarRows(
            canvas, stages.Select(stage => stage.Count.Label), stages.Select(stage => FigureText.Value(stage.Count)), width * share, top, 30);
        DrawCounts(canvas, rows, stages);
        if (!canvas.IsNarrow) DrawShares(canvas, rows, stages, top);
        return canvas.Finish(rows.Bottom + (canvas.IsNarrow ? 2 : 18));
    }

    static void DrawCounts(Canvas canvas, BarRows rows, IReadOnlyList<FunnelStage> stages)
    {
        var counts = stages.Select(stage => stage.Count.Finding.Estimate?.Value).ToList();
        var scale = LinearScale.Over(counts.OfType<double>(), rows.Left, rows.Right);
        for (var i = 0; i < stages.Count; i++)
        {
            var middle = rows.Middle(i);
            rows.WriteName(i, stages[i].Count.Label);
            if (counts[i] is not { } count)
            {
                canvas.Text(rows.Left + 4, middle + 4, FigureText.NotKnown, "withheld");
                continue;
            }
            canvas.Rectangle(scale.At(0), scale.At(count), middle - BarHeight / 2, BarHeight, i == stages.Count - 1 ? "bar-accent" : "bar");
            canvas.Text(scale.At(count) + 6, middle + 4, FigureText.Value(stages[i].Count), "value");
        }
    }

    static void DrawShares(Canvas canvas, BarRows rows, IReadOnlyList<FunnelStage> stages, double top)
    {
        var scale = LinearScale.Exactly(0, 1, canvas.Width * 0.66, canvas.Width - 62, 2);
        canvas.Text(scale.At(0), 10, Wording.Say("Share that got there"), "muted", size: 10);
        foreach (var tick in scale.Ticks)
        {
            canvas.Line(scale.At(tick), top, scale.At(tick), rows.Bottom, "grid");
            canvas.Text(scale.At(tick), rows.Bottom + 13, Numbers.Percent(tick), "muted", Anchor.Middle, size: 10);
        }
        for (var i = 0; i < stages.Count; i++)
            if (stages[i].Share is { } share) DrawShare(canvas, scale, share, rows.Middle(i));
    }

    static void DrawShare(Canvas canvas, LinearScale scale, Figure share, double middle)
    {
        if (share.Benchmark is { } band)
            canvas.Rectangle(scale.At(band.Low ?? 0), scale.At(band.High ?? 1), middle - 9, 18, "band");
        if (share.Finding.Estimate is not { } estimate)
        {
            canvas.Text(scale.At(0) + 4, middle + 4, FigureText.NotKnown, "withheld");
            return;
        }
        if (estimate.High > estimate.Low) canvas.Whisker(scale.At(estimate.Low), scale.At(estimate.High), middle);
        canvas.Circle(scale.At(estimate.Value), middle, 4, "dot-accent");
        canvas.Text(canvas.Width, middle + 4, Numbers.WithUnit(estimate.Value, UnitNames.Share), "value", Anchor.End);
    }
}
