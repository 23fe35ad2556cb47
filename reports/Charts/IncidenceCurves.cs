using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Reports.Charts;

/// <summary>
/// Shares that have come to one end or the other by the days since, a panel for each stage: solid with its interval as a band for going on,
/// dashed for the other end. A day that is not known ends the line.
/// </summary>
public static class IncidenceCurves
{
    const double Top = 26, Plot = 96, PanelHeight = Top + Plot + 36, Left = 40, TextSize = 10;

    public static Drawing Draw(IReadOnlyList<IncidencePanel> panels, double width)
    {
        var canvas = new Canvas(width);
        var columns = canvas.IsNarrow ? 1 : Math.Max(1, Math.Min(2, panels.Count));
        var panelWidth = (width - 16 * (columns - 1)) / columns;
        for (var i = 0; i < panels.Count; i++)
            DrawPanel(canvas, panels[i], i % columns * (panelWidth + 16), i / columns * PanelHeight, panelWidth);
        return canvas.Finish(Math.Max(1, (panels.Count + columns - 1) / columns * PanelHeight));
    }

    static void DrawPanel(Canvas canvas, IncidencePanel panel, double left, double top, double width)
    {
        var labels = new[] { Label(panel.WentOn, panel.Going), Label(panel.Ended, panel.Ending) };
        // The labels' room is bounded, so that the longest word leaves the curves theirs.
        var room = Math.Min(width * 0.5, labels.Max(label => TextWidth.Of(label, LabelShape.UsualSize, bold: true)) + 4);
        var days = Math.Max(1, panel.Going.Concat(panel.Ending).Select(point => point.Day).DefaultIfEmpty(1).Max());
        var x = LinearScale.Exactly(0, days, left + Left, left + width - room - 8, 3);
        var y = LinearScale.Exactly(0, 1, top + Top + Plot, top + Top, 2);
        canvas.Text(left, top + 12, panel.Title, "text-strong", room: width);
        DrawAxes(canvas, x, y);
        DrawCurve(canvas, panel.Going, x, y, "line", withBand: true);
        DrawCurve(canvas, panel.Ending, x, y, "line-quiet", withBand: false);
        DrawLabels(canvas, panel, labels, y, left + width - room, room);
    }

    static void DrawAxes(Canvas canvas, LinearScale x, LinearScale y)
    {
        foreach (var tick in y.Ticks)
        {
            canvas.Line(x.At(x.From), y.At(tick), x.At(x.To), y.At(tick), tick == 0 ? "axis" : "grid");
            canvas.Text(x.At(x.From) - 5, y.At(tick) + 3.5, Numbers.Percent(tick), "muted", Anchor.End, size: TextSize);
        }
        for (var third = 0; third <= 3; third++)
            canvas.Text(x.At(x.To * third / 3), y.At(0) + 14, Numbers.Count((long)Math.Round(x.To * third / 3)), "muted", Anchor.Middle, size: TextSize);
        canvas.Text((x.At(x.From) + x.At(x.To)) / 2, y.At(0) + 27, Wording.Say("days"), "muted", Anchor.Middle, size: TextSize);
    }

    static void DrawCurve(Canvas canvas, IReadOnlyList<IncidencePoint> points, LinearScale x, LinearScale y, string style, bool withBand)
    {
        var known = points.TakeWhile(point => point.Figure.Finding.Estimate is not null)
            .Select(point => (point.Day, Estimate: point.Figure.Finding.Estimate!)).ToList();
        if (known.Count == 0) return;
        var origin = new Point(x.At(0), y.At(0));
        if (withBand)
            canvas.Path(
                [origin, .. known.Select(point => new Point(x.At(point.Day), y.At(point.Estimate.High))),
                    .. known.AsEnumerable().Reverse().Select(point => new Point(x.At(point.Day), y.At(point.Estimate.Low)))], closed: true, "band");
        canvas.Path([origin, .. known.Select(point => new Point(x.At(point.Day), y.At(point.Estimate.Value)))], closed: false, style);
    }

    static void DrawLabels(Canvas canvas, IncidencePanel panel, string[] labels, LinearScale y, double left, double room)
    {
        double[] places = [Place(panel.Going, y), Place(panel.Ending, y)];
        // Two lines of text need 13 between their baselines.
        var missing = Math.Max(0, 13 - Math.Abs(places[0] - places[1])) / 2;
        var upper = places[0] <= places[1] ? 0 : 1;
        var (lowest, highest) = (y.At(0) + 3, y.At(1) + 3);
        places[upper] = Math.Clamp(places[upper] - missing, highest, lowest - 13);
        places[1 - upper] = Math.Clamp(places[1 - upper] + missing, places[upper] + 13, Math.Max(lowest, places[upper] + 13));
        canvas.Text(left, places[0], labels[0], "value-strong", room: room);
        canvas.Text(left, places[1], labels[1], "value", room: room);
    }

    static double Place(IReadOnlyList<IncidencePoint> points, LinearScale y) => y.At(Last(points)?.Figure.Finding.Estimate?.Value ?? 0) + 4;

    static string Label(string word, IReadOnlyList<IncidencePoint> points) =>
        $"{(Last(points) is { } last ? FigureText.Value(last.Figure) : FigureText.NotKnown)} {word}";

    static IncidencePoint? Last(IReadOnlyList<IncidencePoint> points) => points.LastOrDefault(point => point.Figure.Finding.Estimate is not null);
}
