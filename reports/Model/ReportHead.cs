using Insights.Models.Units;

namespace Insights.Reports.Model;

/// <summary>What stands at the top and in the running header of every page.</summary>
/// <param name="Company">Whose report it is.</param>
/// <param name="AsOf">Nothing known after this day entered the report.</param>
/// <param name="PreparedAt">When the run published it, already in the configured zone.</param>
/// <param name="TimeZone">The zone's IANA name.</param>
/// <param name="Currency">The reporting currency.</param>
public sealed record ReportHead(string Company, DateOnly AsOf, DateTimeOffset PreparedAt, string TimeZone, Currency Currency);
