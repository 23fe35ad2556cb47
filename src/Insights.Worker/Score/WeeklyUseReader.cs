using Insights.Models.Findings;
using Insights.Worker.Database;

namespace Insights.Worker.Score;

/// <summary>Reads how many people used the product in each of the latest full weeks.</summary>
public sealed class WeeklyUseReader(WarehouseFile warehouse)
{
    /// <summary>The latest, the one before it, and what is usual before either.</summary>
    const int Weeks = UsageSignal.UsualWeeks + 2;

    /// <summary>By account, oldest week first; a week whose Sunday is not over is not known, as in <c>features.account</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<WeekOfUse>> Read(IReadOnlyCollection<string> accounts, DateOnly asOf) => warehouse
        .Query(
            $"""
            select account_id, week, active_users
            from staging.usage
            where account_id in {Sql.Texts(accounts)} and active_users is not null
              and week <= cast($as_of as date) - 6 and week > cast($as_of as date) - 6 - {7 * Weeks}
            order by account_id, week
            """,
            row => (Account: row.RequiredText("account_id"), Week: new WeekOfUse(row.Day("week")!.Value, (int)row.Count("active_users"))),
            ("as_of", asOf))
        .GroupBy(row => row.Account, row => row.Week, StringComparer.Ordinal)
        .ToDictionary(weeks => weeks.Key, weeks => (IReadOnlyList<WeekOfUse>)[.. weeks], StringComparer.Ordinal);
}
