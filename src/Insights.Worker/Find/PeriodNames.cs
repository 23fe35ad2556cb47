namespace Insights.Worker.Find;

/// <summary>What <c>marts.periods</c> calls them.</summary>
static class PeriodNames
{
    public static string Name(this Period period) => period switch
    {
        Period.Now => "now",
        Period.Before => "before",
        _ => "year_before",
    };
}
