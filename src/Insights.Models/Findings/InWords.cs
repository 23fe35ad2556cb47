using System.Globalization;

namespace Insights.Models.Findings;

/// <summary>Days, counts and shares as people say them.</summary>
static class InWords
{
    static readonly string[] Small =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A smaller share would be said as 0 %.</summary>
    public const double LeastPercent = 0.005;

    /// <summary>How long before: <c>today</c>, <c>three weeks ago</c>.</summary>
    public static string Ago(int days) => days switch
    {
        <= 0 => "today",
        1 => "yesterday",
        _ => $"{Span(days)} ago",
    };

    /// <summary>A length of time in the unit people would use. Words up to twelve, so that "answered 10 three weeks ago" has no two figures in a row.</summary>
    public static string Span(int days) => days switch
    {
        < 14 => Count(days, "day"),
        < 60 => Count((int)Math.Round(days / 7.0), "week"),
        < 731 => Count((int)Math.Round(days / 30.4375), "month"),
        _ => Count((int)(days / 365.25), "year"),
    };

    /// <summary>A number of things: <c>two urgent tickets</c>, <c>13 contacts</c>.</summary>
    public static string Count(int n, string one, string? many = null) =>
        $"{Figure(n)} {(n == 1 ? one : many ?? one + "s")}";

    /// <summary>A whole number, as a word up to twelve.</summary>
    public static string Figure(int n) => n >= 0 && n < Small.Length ? Small[n] : n.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share without decimals: <c>12 %</c>.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    /// <summary>A number with one decimal at most: <c>6.5</c>, <c>24</c>.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A score or risk: <c>0.62</c>.</summary>
    public static string Risk(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A day, unmistakable in every country.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
