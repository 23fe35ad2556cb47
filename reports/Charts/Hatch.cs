namespace Insights.Reports.Charts;

/// <summary>
/// Diagonal strokes over a rectangle, so that two kinds of bars differ without colour. Drawn as lines because
/// printing turns an SVG pattern into a picture.
/// </summary>
public static class Hatch
{
    const double Gap = 5;

    public static IEnumerable<Shape> Over(double x, double y, double width, double height, string style)
    {
        // Strokes rise from left to right at 45 degrees: each starts at the left or bottom edge and ends at the top or right one.
        for (var offset = Gap; offset < width + height; offset += Gap)
        {
            var (x1, y1) = offset <= height ? (x, y + offset) : (x + offset - height, y + height);
            var (x2, y2) = offset <= width ? (x + offset, y) : (x + width, y + offset - width);
            yield return new LineShape(x1, y1, x2, y2, style);
        }
    }
}
