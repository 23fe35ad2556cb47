using Insights.Models.Findings;
using Insights.Models.Units;
using Insights.Reports.Formatting;
using Quartz;

namespace Insights.Worker.Options;

/// <summary>Which values the entries may have.</summary>
static class OptionsRules
{
    /// <summary>Every entry with a value that is not allowed, with what is; empty when all are.</summary>
    public static IReadOnlyList<string> Check(InsightsOptions options) =>
    [
        .. Texts(options), .. Shares(options), .. AskRulesCheck.Problems(options.Asks), .. Readiness(options.Readiness), .. WordOfMouth(options.WordOfMouth),
        .. Mappings(options.Mappings), .. Goals(options.Goals), .. IncentiveRules.Check(options.Incentives),
        .. Wrong(options.Web.Port is < 0 or > 65535, "web.port", options.Web.Port, "a port of 1 to 65535, or 0 for any free one"),
    ];

    static IEnumerable<string> Texts(InsightsOptions options) =>
    [
        .. Blank("company", options.Company), .. Blank("inbox", options.Inbox), .. Blank("out", options.Out), .. Blank("warehouse", options.Warehouse),
        .. Blank("messages", options.Messages), .. Blank("experiments", options.Experiments),
        .. TimeZone(options.TimeZone),
        .. Wrong(Currency.TryOf(options.Currency) is null, "currency", options.Currency, "an ISO 4217 code in capitals such as EUR, USD or JPY"),
        .. Wrong(ReportLanguage.TryOf(options.Language) is null, "language", options.Language, string.Join(" or ", ReportLanguage.All.Select(language => language.Code))),
        .. Schedule(options.Schedule),
    ];

    static IEnumerable<string> TimeZone(string name)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)) return [];
        return TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _)
            ? Wrong(true, "timeZone", name, "an IANA time zone such as UTC, Europe/Berlin or Asia/Tokyo")
            : [$"'timeZone' is \"{name}\", but this machine has no time zone data: install the package tzdata, or use UTC."];
    }

    static IEnumerable<string> Schedule(string cron) => CronExpression.TryParse(cron, out _) ? [] :
        Wrong(true, "schedule", cron, cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 5
            ? $"a Quartz cron expression, which begins with the seconds and has ? for the day that is not used, such as \"0 0 6 ? * MON\" (yours has five fields as crontab's)"
            : "a Quartz cron expression such as \"0 0 6 ? * MON\" (second minute hour day-of-month month day-of-week)");

    static IEnumerable<string> Shares(InsightsOptions options) =>
    [
        .. Wrong(!(options.GrossMargin is > 0 and <= 1), "grossMargin", options.GrossMargin, "a share above 0 and up to 1"),
        .. Wrong(!(options.DiscountRatePerYear is >= 0 and <= 1), "discountRatePerYear", options.DiscountRatePerYear, "a share of 0 to 1"),
        .. Wrong(options.Acquisition.LagMonths.Months is < 0 or > SpendLag.Longest, "acquisition.lagMonths", options.Acquisition.LagMonths,
            $"a whole number of 0 to {SpendLag.Longest} months, or \"{SpendLag.MedianWord}\""),
    ];

    static IEnumerable<string> Readiness(ReadinessThresholds readiness) =>
    [
        .. Below(0, "readiness.happyCustomers", readiness.HappyCustomers),
        .. Wrong(!(readiness.NetPromoterScore is >= -100 and <= 100), "readiness.netPromoterScore", readiness.NetPromoterScore, "points of -100 to 100"),
        .. Wrong(!(readiness.NetRevenueRetention is >= 0 and <= 10), "readiness.netRevenueRetention", readiness.NetRevenueRetention, "a share such as 1.0 for 100 %"),
        .. Below(0, "readiness.organicMentions", readiness.OrganicMentions),
        .. Wrong(!(readiness.MonthlyChurn is >= 0 and <= 1), "readiness.monthlyChurn", readiness.MonthlyChurn, "a share of 0 to 1"),
    ];

    static IEnumerable<string> WordOfMouth(WordOfMouthOptions told) =>
    [
        .. Wrong(!(told.Tells is > 0 and <= 1000), "wordOfMouth.tells", told.Tells, "a number of people above 0 and up to 1000"),
        .. Wrong(!(told.Warns is > 0 and <= 1000), "wordOfMouth.warns", told.Warns, "a number of people above 0 and up to 1000"),
    ];

    static IEnumerable<string> Mappings(IReadOnlyList<FileMapping> mappings) => mappings.SelectMany((mapping, index) => (IEnumerable<string>)
    [
        .. Blank($"mappings[{index}].files", mapping.Files), .. Blank($"mappings[{index}].table", mapping.Table),
    ]);

    static IEnumerable<string> Goals(IReadOnlyList<Goal> goals) => goals.SelectMany((goal, index) => (IEnumerable<string>)
    [
        .. Wrong(!FindingNames.Contains(goal.Finding), $"goals[{index}].finding", goal.Finding,
            $"the name of a finding as in findings.json, such as {FindingNames.Nearest(goal.Finding)}"),
        .. goal.AtLeast is null && goal.AtMost is null ? [$"'goals[{index}]' says nothing; give it atLeast or atMost, in the finding's own unit (a share is 0 to 1)."] : Array.Empty<string>(),
        .. Wrong(goal.AtLeast > goal.AtMost, $"goals[{index}].atLeast", goal.AtLeast ?? 0, "a number up to atMost"),
    ]);

    static IEnumerable<string> Blank(string entry, string value) =>
        Wrong(string.IsNullOrWhiteSpace(value), entry, value, "a text that is not empty");

    static IEnumerable<string> Below(int minimum, string entry, int value) => Wrong(value < minimum, entry, value, $"{minimum} or more");

    static IEnumerable<string> Wrong(bool wrong, string entry, object value, string allowed)
    {
        if (!wrong) return [];
        var shown = value is string text ? $"\"{text}\"" : FormattableString.Invariant($"{value}");
        return [$"'{entry}' is {shown}; allowed: {allowed}."];
    }
}
