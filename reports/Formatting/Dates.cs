using System.Globalization;
using Insights.Models.Units;

namespace Insights.Reports.Formatting;

/// <summary>Days for people: the month in letters, so that nobody mistakes it for the day.</summary>
public static class Dates
{
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Month(DateOnly month) => month.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For axes.</summary>
    public static string ShortMonth(DateOnly month) => month.ToString("MMM yy", CultureInfo.InvariantCulture);

    /// <summary>First to last day; the window's end is the day after.</summary>
    public static string Window(DateWindow window) => $"{Day(window.Start)} to {Day(window.End.AddDays(-1))}";

    public static string Instant(DateTimeOffset instant) => instant.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
}
