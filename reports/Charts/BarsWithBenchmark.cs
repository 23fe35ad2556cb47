using Insights.Reports.Formatting;

namespace Insights.Reports.Charts;

/// <summary>Horizontal bars with their intervals, each over the band that others see, where there is one.</summary>
public static class BarsWithBenchmark
{
    const double BarHeight = 14;

    public static Drawing Draw(IReadOnlyList<Bar> bars, double width)
    {
        var canvas = new Canvas(width);
        var rows = new BarRows(canvas, bars.Select(bar => bar.Name), bars.Select(bar => FigureText.Value(bar.Figure)), width);
        var scale = LinearScale.Over(bars.SelectMany(bar => bar.Extent), rows.Left, rows.Right);
        canvas.Line(scale.At(0), 0, scale.At(0), rows.Bottom, "axis");
        for (var i = 0; i < bars.Count; i++) DrawBar(canvas, rows, scale, bars[i], i);
        return canvas.Finish(rows.Bottom + 2);
    }

    static void DrawBar(Canvas canvas, BarRows rows, LinearScale scale, Bar bar, int row)
    {
        var middle = rows.Middle(row);
        rows.WriteName(row, bar.Name);
        if (bar.Figure.Benchmark is { } band) DrawBand(canvas, scale, band.Low, band.High, middle);
        if (bar.Figure.Finding.Estimate is not { } estimate)
        {
            canvas.Text(scale.At(0) + 4, middle + 4, FigureText.NotKnown, "withheld");
            return;
        }
        if (estimate.Value < 0 || bar.Style == Bar.Hatched) canvas.HatchedRectangle(scale.At(0), scale.At(estimate.Value), middle - BarHeight / 2, BarHeight, "bar-outline", "hatch");
        else canvas.Rectangle(scale.At(0), scale.At(estimate.Value), middle - BarHeight / 2, BarHeight, bar.Style);
        var end = Math.Max(scale.At(estimate.Value), scale.At(0));
        if (estimate.High > estimate.Low)
        {
            canvas.Whisker(scale.At(estimate.Low), scale.At(estimate.High), middle);
            end = Math.Max(end, scale.At(estimate.High));
        }
        if (bar.Figure.Benchmark is not null) end = Math.Max(end, BandEnds(scale, bar.Figure.Benchmark.Low, bar.Figure.Benchmark.High).Right);
        canvas.Text(end + 6, middle + 4, FigureText.Value(bar.Figure), "value");
    }

    static void DrawBand(Canvas canvas, LinearScale scale, double? low, double? high, double middle)
    {
        var (left, right) = BandEnds(scale, low, high);
        canvas.Rectangle(left, right, middle - 11, 22, "band");
        if (low is not null) canvas.Line(left, middle - 11, left, middle + 11, "band-end");
        if (high is not null) canvas.Line(right, middle - 11, right, middle + 11, "band-end");
    }

    // An open band runs to the end of the axis.
    static (double Left, double Right) BandEnds(LinearScale scale, double? low, double? high) =>
        (scale.At(low ?? scale.From), scale.At(high ?? scale.To));
}
