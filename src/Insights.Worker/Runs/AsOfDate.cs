using Insights.Worker.Database;

namespace Insights.Worker.Runs;

/// <summary>
/// The last day a run knows. Asked for nothing else it is today in the configured zone. But a folder of old exports
/// read today would have nothing in any window, so where the newest row is older than a survey's window, the run
/// is made as of that row's day, and says so.
/// </summary>
public static class AsOfDate
{
    /// <summary>Days after which data counts as a look back rather than as a late export: the length of a survey's window.</summary>
    const int LongAgo = 90;

    public static (DateOnly AsOf, string? Message) Of(RunRequest request, DateOnly today, WarehouseFile warehouse)
    {
        if (request.AsOf is { } asked) return (asked, null);
        var newest = NewestDay(warehouse, today);
        if (newest is not { } day || day.DayNumber > today.DayNumber - LongAgo) return (today, null);
        return (day, $"The newest row is of {day:yyyy-MM-dd}, so the report is made as of that day; give --as-of to choose another.");
    }

    /// <summary>Day of the newest event up to today, in the configured zone; later ones are typing errors until their day has come.</summary>
    static DateOnly? NewestDay(WarehouseFile warehouse, DateOnly today) => warehouse.Query(
        $"""
        select max(day) as newest from (
          select cast(responded_at at time zone 'UTC' as date) as day from raw.responses
          union all select cast(opened_at at time zone 'UTC' as date) from raw.tickets
          union all select cast(submitted_at at time zone 'UTC' as date) from raw.referrals
          union all select cast(asked_at at time zone 'UTC' as date) from raw.asks
          union all select cast(sent_at at time zone 'UTC' as date) from raw.invitations
          union all select week from raw.usage)
        where day <= date '{today:yyyy-MM-dd}'
        """,
        row => row.Day("newest")).Single();
}
