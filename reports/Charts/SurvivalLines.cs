using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Reports.Charts;

/// <summary>
/// Share still there by age, from everybody at the start: the accented line with dots and its interval at each age, the others dashed over
/// their band, so that both are told apart in black and white. An age that is not known ends the line.
/// </summary>
public static class SurvivalLines
{
    const double Top = 12, Plot = 150, TextSize = 10, LabelHeight = 14;

    public static Drawing Draw(IReadOnlyList<SurvivalLine> lines, double width)
    {
        var canvas = new Canvas(width);
        var known = lines.ToDictionary(line => line, Known);
        var y = LinearScale.Over([1, .. known.Values.SelectMany(points => points.SelectMany(point => new[] { point.Low, point.High }))], Top + Plot, Top, 4, withZero: false);
        var left = y.Ticks.Max(tick => TextWidth.Of(Percent(tick), TextSize)) + 8;
        var names = lines.Select(line => TextWidth.Of(SafeText.Name(line.Name), LabelShape.UsualSize, bold: true)).DefaultIfEmpty().Max();
        var right = width - Math.Min(names + 12, width * 0.4);
        var x = LinearScale.Exactly(0, Math.Max(3, known.Values.SelectMany(points => points).Max(point => point.Months)), left, right, 6);
        DrawAxes(canvas, x, y, left, right);
        foreach (var line in lines.OrderBy(line => line.IsAccent)) DrawLine(canvas, known[line], line.IsAccent, x, y);
        WriteNames(canvas, lines, known, x, y);
        return canvas.Finish(Top + Plot + 36);
    }

    sealed record Place(double Months, double Value, double Low, double High);

    static List<Place> Known(SurvivalLine line) =>
    [
        new(0, 1, 1, 1),
        .. line.Points.OrderBy(point => point.Months).TakeWhile(point => point.Figure.Finding.Estimate is not null)
            .Select(point => (point.Months, Estimate: point.Figure.Finding.Estimate!))
            .Select(point => new Place(point.Months, point.Estimate.Value, point.Estimate.Low, point.Estimate.High)),
    ];

    static void DrawAxes(Canvas canvas, LinearScale x, LinearScale y, double left, double right)
    {
        foreach (var tick in y.Ticks)
        {
            canvas.Line(left, y.At(tick), right, y.At(tick), tick == 0 ? "axis" : "grid");
            canvas.Text(left - 6, y.At(tick) + 3.5, Percent(tick), "muted", Anchor.End, size: TextSize);
        }
        foreach (var tick in x.Ticks) canvas.Text(x.At(tick), Top + Plot + 17, Numbers.Count((long)tick), "muted", Anchor.Middle, size: TextSize);
        canvas.Text((left + right) / 2, Top + Plot + 32, Wording.Say("months after the start"), "muted", Anchor.Middle, size: TextSize);
    }

    static void DrawLine(Canvas canvas, List<Place> points, bool accent, LinearScale x, LinearScale y)
    {
        if (!accent)
        {
            var upper = points.Select(point => new Point(x.At(point.Months), y.At(point.High)));
            var lower = points.AsEnumerable().Reverse().Select(point => new Point(x.At(point.Months), y.At(point.Low)));
            canvas.Path([.. upper, .. lower], closed: true, "band");
        }
        canvas.Path([.. points.Select(point => new Point(x.At(point.Months), y.At(point.Value)))], closed: false, accent ? "line" : "line-quiet");
        if (!accent) return;
        foreach (var point in points.Skip(1))
        {
            canvas.Line(x.At(point.Months), y.At(point.Low), x.At(point.Months), y.At(point.High), "whisker");
            canvas.Circle(x.At(point.Months), y.At(point.Value), 2.5, "dot-accent");
        }
    }

    // At the lines' ends, moved apart where they would touch.
    static void WriteNames(Canvas canvas, IReadOnlyList<SurvivalLine> lines, Dictionary<SurvivalLine, List<Place>> known, LinearScale x, LinearScale y)
    {
        var taken = double.NegativeInfinity;
        foreach (var line in lines.OrderByDescending(line => known[line][^1].Value))
        {
            var end = known[line][^1];
            taken = Math.Max(y.At(end.Value) + 4, taken + LabelHeight);
            canvas.Text(x.At(end.Months) + 8, taken, line.Name, line.IsAccent ? "value-strong" : "value", room: canvas.Width - x.At(end.Months) - 9);
        }
    }

    static string Percent(double share) => Numbers.Percent(share);
}
