using Insights.Models.Findings;
using Insights.Models.Learners;
using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings the programme's promises, kept, broken and open, out of the marts.</summary>
public sealed class ServiceLevelReader(WarehouseFile warehouse)
{
    /// <summary>By key, every service level there is; one that was never called on has no promise.</summary>
    public IReadOnlyDictionary<string, ServiceLevelSums> Read(Period period)
    {
        var overdue = warehouse.Query(
            "select level, count(*) as promises from marts.service_levels where state = 'overdue' group by level order by level",
            row => (Level: row.RequiredText("level"), Count: row.Count("promises"))).ToDictionary(row => row.Level, row => row.Count, StringComparer.Ordinal);
        var promises = warehouse.Query(
            $"""
            select s.level, s.state, s.done is not null and s.moot is null as is_done, round(s.wait_days, 3) as days, count(*) as promises
            from marts.service_levels as s
            join marts.periods as p on s.since_on >= p.first_day and s.since_on < p.end_day
            where p.period = {Sql.Text(period.Name())}
            group by s.level, s.state, is_done, days order by s.level, s.state, is_done, days
            """,
            row => (Level: row.RequiredText("level"), State: row.RequiredText("state"),
                Wait: new SurvivalTime(row.Number("days")!.Value, row.Flag("is_done") ? 1 : 0, Weight: row.Count("promises"))))
            .ToLookup(row => row.Level, StringComparer.Ordinal);
        return ServiceLevel.All.ToDictionary(
            level => level.Key,
            level => new ServiceLevelSums(
                Sum(level, "kept"), Sum(level, "broken", "overdue"), overdue.GetValueOrDefault(level.Key),
                SurvivalTimes.Of(promises[level.Key].Select(promise => promise.Wait))),
            StringComparer.Ordinal);

        long Sum(ServiceLevel level, params string[] states) =>
            (long)promises[level.Key].Where(promise => states.Contains(promise.State)).Sum(promise => promise.Wait.Weight);
    }

    /// <summary>The overdue promises that wait longest.</summary>
    public IReadOnlyList<Waiting> Longest(int most) => warehouse.Query(
        $"select * from marts.waiting_longest where place <= {most} order by place",
        row => new Waiting(
            row.RequiredText("level"), row.RequiredText("id"), row.Text("referee_company"), row.Text("referrer"),
            row.Day("since_on")!.Value, (int)row.Count("days")));
}

/// <summary>A promise not kept yet; null where it is not known.</summary>
public sealed record Waiting(string Level, string Id, string? Company, string? Referrer, DateOnly Since, int Days);
