using Insights.Models.Findings;
using Insights.Models.Units;

namespace Insights.Worker.Find;

/// <summary>How figures have moved since the period before and since the same period of the year before.</summary>
static class PeriodChange
{
    /// <summary>
    /// The change against the period before, under the figures' names with <c>.change</c> behind them, and against the same period of the year
    /// before, with <c>.change_on_year</c>, where that is another one.
    /// </summary>
    public static IEnumerable<Finding> Of(
        ReportPeriod period, IReadOnlyList<string> names, IReadOnlyList<Finding> now, IReadOnlyList<Finding> before, IReadOnlyList<Finding> yearBefore) =>
    [
        .. names.Select(name => Of(name, ".change", now, before, "The period before")),
        .. period.IsYear ? [] : names.Select(name => Of(name, ".change_on_year", now, yearBefore, "A year before")),
    ];

    static Finding Of(string name, string ending, IReadOnlyList<Finding> now, IReadOnlyList<Finding> before, string when) =>
        FindingChange.Of(now.Single(finding => finding.Name == name), before.Single(finding => finding.Name == name), ending, when);
}
