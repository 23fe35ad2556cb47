namespace Insights.Worker.Find;

/// <summary>What <c>marts.periods</c> calls them.</summary>
static class PeriodNames
{
    public static string Name(this Period period) => period.ToString().ToLowerInvariant();
}
