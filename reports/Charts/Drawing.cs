namespace Insights.Reports.Charts;

/// <summary>A finished chart: shapes at fixed places. Charts compute these; one component draws them all.</summary>
/// <param name="Width">Width of the view box.</param>
/// <param name="Height">Height of the view box.</param>
/// <param name="Shapes">In drawing order.</param>
public sealed record Drawing(double Width, double Height, IReadOnlyList<Shape> Shapes);

/// <summary>Something drawn. <see cref="Style"/> is a CSS class of <c>charts.css</c>.</summary>
/// <param name="Style">The class, for example <c>bar</c>.</param>
public abstract record Shape(string Style);

public sealed record RectangleShape(double X, double Y, double Width, double Height, string Style) : Shape(Style);

public sealed record LineShape(double X1, double Y1, double X2, double Y2, string Style) : Shape(Style);

public sealed record CircleShape(double X, double Y, double Radius, string Style) : Shape(Style);

/// <param name="Closed">A filled area rather than a line.</param>
public sealed record PathShape(IReadOnlyList<Point> Points, bool Closed, string Style) : Shape(Style);

/// <param name="Y">Of the baseline.</param>
public sealed record LabelShape(double X, double Y, string Text, string Style, Anchor Anchor = Anchor.Start, double Size = LabelShape.UsualSize)
    : Shape(Style)
{
    public const double UsualSize = 11;

    /// <summary>The room the text takes.</summary>
    public Box Bounds => Box.OfText(X, Y, TextWidth.Of(Text, Size, IsBold(Style)), Size, Anchor);

    /// <summary>Whether the style sheet sets this class in bold.</summary>
    public static bool IsBold(string style) => style.EndsWith("-strong", StringComparison.Ordinal);
}

public readonly record struct Point(double X, double Y);

/// <summary>Which part of a text stands at its x.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}
