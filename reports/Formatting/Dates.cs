using Insights.Models.Units;

namespace Insights.Reports.Formatting;

/// <summary>Days for people, in the language in use.</summary>
public static class Dates
{
    public static string Day(DateOnly day) => Words.Write(day, Words.Day);

    public static string Month(DateOnly month) => Words.Write(month, Words.Month);

    /// <summary>For axes.</summary>
    public static string ShortMonth(DateOnly month) => Words.Write(month, Words.ShortMonth);

    /// <summary>First to last day; the window's end is the day after.</summary>
    public static string Window(DateWindow window) => Wording.Say($"{Day(window.Start)} to {Day(window.End.AddDays(-1))}");

    public static string Instant(DateTimeOffset instant) => Words.Write(instant);

    static DateWords Words => ReportLanguage.Current.Dates;
}
