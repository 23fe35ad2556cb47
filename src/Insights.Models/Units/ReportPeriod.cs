using System.Globalization;
using System.Text.RegularExpressions;

namespace Insights.Models.Units;

/// <summary>The days a report covers, with those it is compared to.</summary>
/// <param name="Name">As it is asked for and as files are named: <c>2026-Q3</c>, <c>2026-09</c>, <c>2026-W39</c>, <c>2026</c>; <c>12 months</c> for the weekly run's.</param>
/// <param name="Now">The period itself.</param>
/// <param name="Before">The period of the same kind before it.</param>
/// <param name="YearBefore">The same period of the year before; the same as <paramref name="Before"/> where the period is a year.</param>
public sealed partial record ReportPeriod(string Name, DateWindow Now, DateWindow Before, DateWindow YearBefore)
{
    /// <summary>What is expected of <see cref="TryParse"/>'s text.</summary>
    public const string Forms = "a quarter such as 2026-Q3, a month such as 2026-09, a week such as 2026-W39 or a year such as 2026";

    /// <summary>The last day of the period.</summary>
    public DateOnly LastDay => Now.End.AddDays(-1);

    /// <summary>Whether it covers a whole year, so that the period before is the year before.</summary>
    public bool IsYear => Before == YearBefore;

    /// <summary>The twelve whole months before a day is over.</summary>
    public static ReportPeriod TwelveMonthsUntil(DateOnly asOf)
    {
        var dayAfter = asOf.AddDays(1);
        return Months("12 months", new DateOnly(dayAfter.Year, dayAfter.Month, 1).AddMonths(-12), 12);
    }

    /// <summary>The period that a text names, or null when it names none.</summary>
    public static ReportPeriod? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Written().Match(text.ToUpperInvariant());
        if (!match.Success || int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) is not (>= 1900 and <= 2200 and var year)) return null;
        var name = match.Value;
        if (Number(match, "quarter") is { } quarter) return quarter is >= 1 and <= 4 ? Months(name, new DateOnly(year, quarter * 3 - 2, 1), 3) : null;
        if (Number(match, "month") is { } month) return month is >= 1 and <= 12 ? Months(name, new DateOnly(year, month, 1), 1) : null;
        if (Number(match, "week") is { } week) return week >= 1 && week <= ISOWeek.GetWeeksInYear(year) ? Week(name, year, week) : null;
        return Months(name, new DateOnly(year, 1, 1), 12);
    }

    static ReportPeriod Months(string name, DateOnly start, int months) => new(name,
        new DateWindow(start, start.AddMonths(months)),
        new DateWindow(start.AddMonths(-months), start),
        new DateWindow(start.AddMonths(-12), start.AddMonths(months - 12)));

    static ReportPeriod Week(string name, int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        // 52 weeks before is the same part of the year and begins on a Monday, too.
        return new(name, Seven(monday), Seven(monday.AddDays(-7)), Seven(monday.AddDays(-364)));

        static DateWindow Seven(DateOnly monday) => new(monday, monday.AddDays(7));
    }

    static int? Number(Match match, string part) =>
        match.Groups[part] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<year>\d{4})(-Q(?<quarter>\d)|-W(?<week>\d{2})|-(?<month>\d{2}))?$")]
    private static partial Regex Written();
}
