using Insights.Reports.Formatting;
using Insights.Reports.Model;

namespace Insights.Reports.Charts;

/// <summary>
/// From revenue to what is left, one step a row: sums stand on the axis, changes hang from the bar above.
/// Costs are hatched, so that they are told apart in black and white.
/// </summary>
public static class Waterfall
{
    const double BarHeight = 16;

    public static Drawing Draw(IReadOnlyList<WaterfallStep> steps, double width)
    {
        var canvas = new Canvas(width);
        var spans = Spans(steps);
        var rows = new BarRows(canvas, steps.Select(step => step.Figure.Label), steps.Select(step => FigureText.Value(step.Figure)), width);
        var scale = LinearScale.Over(spans.OfType<Span>().SelectMany(span => new[] { span.From, span.To }), rows.Left, rows.Right);
        canvas.Line(scale.At(0), 0, scale.At(0), rows.Bottom, "axis");
        for (var i = 0; i < steps.Count; i++)
        {
            rows.WriteName(i, steps[i].Figure.Label, steps[i].Kind == StepKind.Total ? "text-strong" : "text");
            DrawStep(canvas, scale, steps[i], spans[i], rows.Middle(i));
            if (i + 1 < steps.Count && spans[i] is { } span && spans[i + 1] is not null)
                canvas.Line(scale.At(span.To), rows.Middle(i) + BarHeight / 2, scale.At(span.To), rows.Middle(i + 1) - BarHeight / 2, "connector");
        }
        return canvas.Finish(rows.Bottom + 2);
    }

    static void DrawStep(Canvas canvas, LinearScale scale, WaterfallStep step, Span? span, double middle)
    {
        if (span is null)
        {
            canvas.Text(scale.At(0) + 4, middle + 4, FigureText.NotKnown, "withheld");
            return;
        }
        var (from, to) = (scale.At(span.From), scale.At(span.To));
        if (span.To < span.From) canvas.HatchedRectangle(from, to, middle - BarHeight / 2, BarHeight, "bar-outline", "hatch");
        else canvas.Rectangle(from, to, middle - BarHeight / 2, BarHeight, step.Kind == StepKind.Total ? "bar-accent" : "bar");
        canvas.Text(Math.Max(from, to) + 6, middle + 4, FigureText.Value(step.Figure), step.Kind == StepKind.Total ? "value-strong" : "value");
    }

    // After a withheld change the level is unknown until the next total.
    static List<Span?> Spans(IReadOnlyList<WaterfallStep> steps)
    {
        double? level = 0;
        var spans = new List<Span?>();
        foreach (var step in steps)
        {
            var value = step.Figure.Finding.Estimate?.Value;
            var from = step.Kind == StepKind.Total ? 0 : level;
            level = step.Kind == StepKind.Total ? value : level + value;
            spans.Add(from is { } start && level is { } end ? new Span(start, end) : null);
        }
        return spans;
    }

    sealed record Span(double From, double To);
}
