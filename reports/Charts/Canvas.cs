using Insights.Reports.Formatting;

namespace Insights.Reports.Charts;

/// <summary>Collects the shapes of one chart.</summary>
sealed class Canvas(double width)
{
    readonly List<Shape> _shapes = [];

    public double Width => width;

    /// <summary>Below this width labels stand above their bars instead of beside them.</summary>
    public bool IsNarrow => width < 480;

    public Drawing Finish(double height) => new(width, height, _shapes);

    public void Rectangle(double x1, double x2, double y, double height, string style) =>
        _shapes.Add(new RectangleShape(Math.Min(x1, x2), y, Math.Abs(x2 - x1), height, style));

    public void HatchedRectangle(double x1, double x2, double y, double height, string style, string strokes)
    {
        _shapes.AddRange(Hatch.Over(Math.Min(x1, x2), y, Math.Abs(x2 - x1), height, strokes));
        Rectangle(x1, x2, y, height, style);
    }

    public void Line(double x1, double y1, double x2, double y2, string style) => _shapes.Add(new LineShape(x1, y1, x2, y2, style));

    public void Circle(double x, double y, double radius, string style) => _shapes.Add(new CircleShape(x, y, radius, style));

    public void Path(IReadOnlyList<Point> points, bool closed, string style) => _shapes.Add(new PathShape(points, closed, style));

    /// <summary>A horizontal interval with small ends, dark enough to be seen across a bar.</summary>
    public void Whisker(double x1, double x2, double y)
    {
        // A white edge keeps it visible across a dark bar.
        Line(x1, y, x2, y, "whisker-edge");
        Line(x1, y, x2, y, "whisker");
        Line(x1, y - 3, x1, y + 3, "whisker");
        Line(x2, y - 3, x2, y + 3, "whisker");
    }

    public LabelShape Text(double x, double y, string text, string style = "text", Anchor anchor = Anchor.Start, double room = double.PositiveInfinity,
        double size = LabelShape.UsualSize)
    {
        var label = new LabelShape(x, y, TextWidth.Fit(SafeText.Name(text), size, room, LabelShape.IsBold(style)), style, anchor, size);
        _shapes.Add(label);
        return label;
    }
}
