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
    /// <param name="period">The report's.</param>
    /// <param name="names">The figures compared.</param>
    /// <param name="now">Those of the period, among others.</param>
    /// <param name="of">Those of an earlier period; asked once for each that is needed, for they take time.</param>
    public static IReadOnlyList<Finding> Of(ReportPeriod period, IReadOnlyList<string> names, IReadOnlyList<Finding> now, Func<Period, IReadOnlyList<Finding>> of)
    {
        return [.. Against(Period.Before, ".change", "The period before"), .. period.IsYear ? [] : Against(Period.YearBefore, ".change_on_year", "A year before")];

        IEnumerable<Finding> Against(Period earlier, string ending, string when)
        {
            var then = of(earlier);
            return names.Select(name => Of(name, ending, now, then, when));
        }
    }

    static Finding Of(string name, string ending, IReadOnlyList<Finding> now, IReadOnlyList<Finding> before, string when) =>
        FindingChange.Of(now.Single(finding => finding.Name == name), before.Single(finding => finding.Name == name), ending, when);
}
