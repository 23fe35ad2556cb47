namespace Insights.Models.Units;

/// <summary>A span of whole days: <paramref name="Start"/> belongs to it, <paramref name="End"/> does not.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">The day after the last one.</param>
public sealed record DateWindow(DateOnly Start, DateOnly End)
{
    /// <summary>Length in days; 0 for an empty window.</summary>
    public int Days => Math.Max(0, End.DayNumber - Start.DayNumber);

    /// <summary>The window of the same length that ends where this one starts.</summary>
    public DateWindow Before => new(Start.AddDays(-Days), Start);

    /// <summary>The <paramref name="days"/> days that end before <paramref name="end"/>.</summary>
    public static DateWindow Last(int days, DateOnly end) => new(end.AddDays(-days), end);

    /// <inheritdoc/>
    public override string ToString() => $"{Start:yyyy-MM-dd} to {End.AddDays(-1):yyyy-MM-dd}";
}
