using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Reports.Charts;

/// <summary>A figure by month as a line with its interval as a band; a withheld month is a gap, never a zero.</summary>
public static class LineWithBand
{
    const double Top = 10, Plot = 92, TextSize = 10;

    public static Drawing Draw(IReadOnlyList<TrendPoint> points, double width)
    {
        var canvas = new Canvas(width);
        var known = points.Select(point => point.Figure.Finding.Estimate).OfType<Insights.Models.Units.Estimate>();
        var y = LinearScale.Over(known.SelectMany(e => new[] { e.Value, e.Low, e.High }), Top + Plot, Top, 4, withZero: false);
        var unit = points.Count == 0 ? "" : points[0].Figure.Finding.Unit;
        var left = y.Ticks.Max(tick => TextWidth.Of(Tick(tick, unit), TextSize)) + 8;
        var lastValue = points.LastOrDefault(point => point.Figure.Finding.Estimate is not null)?.Figure;
        var right = width - (lastValue is null ? 12 : TextWidth.Of(FigureText.Value(lastValue), LabelShape.UsualSize, bold: true) + 14);
        DrawAxis(canvas, y, left, right, unit);
        DrawMonths(canvas, points, left, right);
        foreach (var run in Runs(points)) DrawRun(canvas, points, run, i => X(i, points.Count, left, right), y);
        if (lastValue?.Finding.Estimate is { } last)
            canvas.Text(X(LastKnown(points), points.Count, left, right) + 8, y.At(last.Value) + 4, FigureText.Value(lastValue), "value-strong");
        return canvas.Finish(Top + Plot + 24);
    }

    static void DrawAxis(Canvas canvas, LinearScale y, double left, double right, string unit)
    {
        foreach (var tick in y.Ticks)
        {
            canvas.Line(left, y.At(tick), right, y.At(tick), tick == 0 ? "axis" : "grid");
            canvas.Text(left - 6, y.At(tick) + 3.5, Tick(tick, unit), "muted", Anchor.End, size: TextSize);
        }
    }

    static void DrawMonths(Canvas canvas, IReadOnlyList<TrendPoint> points, double left, double right)
    {
        var taken = double.NegativeInfinity;
        for (var i = 0; i < points.Count; i++)
        {
            var text = points[i].Label ?? Dates.ShortMonth(points[i].Month);
            var half = TextWidth.Of(text, TextSize) / 2;
            // Kept inside the picture, and left out where it would touch the month before.
            var x = Math.Clamp(X(i, points.Count, left, right), half, canvas.Width - half);
            if (x - half < taken + 10) continue;
            canvas.Text(x, Top + Plot + 18, text, "muted", Anchor.Middle, size: TextSize);
            taken = x + half;
        }
    }

    static void DrawRun(Canvas canvas, IReadOnlyList<TrendPoint> points, List<int> run, Func<int, double> x, LinearScale y)
    {
        Insights.Models.Units.Estimate At(int i) => points[i].Figure.Finding.Estimate!;
        if (run.Count == 1)
        {
            canvas.Line(x(run[0]), y.At(At(run[0]).Low), x(run[0]), y.At(At(run[0]).High), "whisker");
        }
        else
        {
            var upper = run.Select(i => new Point(x(i), y.At(At(i).High)));
            var lower = run.AsEnumerable().Reverse().Select(i => new Point(x(i), y.At(At(i).Low)));
            canvas.Path([.. upper, .. lower], closed: true, "band");
            canvas.Path([.. run.Select(i => new Point(x(i), y.At(At(i).Value)))], closed: false, "line");
        }
        foreach (var i in run) canvas.Circle(x(i), y.At(At(i).Value), 2.5, "dot-accent");
    }

    // Neighbouring months that are known.
    static IEnumerable<List<int>> Runs(IReadOnlyList<TrendPoint> points)
    {
        var run = new List<int>();
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Figure.Finding.Estimate is not null)
            {
                run.Add(i);
                continue;
            }
            if (run.Count > 0) yield return run;
            run = [];
        }
        if (run.Count > 0) yield return run;
    }

    static int LastKnown(IReadOnlyList<TrendPoint> points) =>
        Enumerable.Range(0, points.Count).Last(i => points[i].Figure.Finding.Estimate is not null);

    static double X(int index, int count, double left, double right) =>
        count == 1 ? (left + right) / 2 : left + 6 + index * (right - left - 12) / (count - 1);

    static string Tick(double value, string unit) =>
        unit == Insights.Models.Units.UnitNames.Points ? Numbers.Count((long)Math.Round(value)) : Numbers.WithUnit(value, unit);
}
