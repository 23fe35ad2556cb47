namespace Insights.Reports.Charts;

/// <summary>A rectangle that labels and marks take up.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The room of a line of text whose baseline is at <paramref name="y"/>.</summary>
    public static Box OfText(double x, double y, double width, double size, Anchor anchor)
    {
        var left = anchor switch { Anchor.Start => x, Anchor.Middle => x - width / 2, _ => x - width };
        // Noto Sans: capitals reach 0.71 em up, descenders 0.22 em down; a little air on both sides.
        return new Box(left, y - 0.82 * size, left + width, y + 0.26 * size);
    }

    public static Box OfCircle(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsWithin(Box frame) =>
        Left >= frame.Left && Right <= frame.Right && Top >= frame.Top && Bottom <= frame.Bottom;
}
