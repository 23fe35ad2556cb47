using System.Collections.Concurrent;
using Insights.Models.Units;
using Insights.Worker.Database;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs.Training;

/// <summary>
/// Features as of past days and what happened afterwards, by the very SQL that the weekly run scores with. They are made in
/// databases in memory, so the warehouse stays as the run built it; two days at a time, because most of a day's queries keep one
/// core busy.
/// </summary>
sealed class SnapshotBuild(WarehouseFile warehouse, string currency) : IDisposable
{
    readonly Lock _collecting = new();
    readonly ConcurrentDictionary<DateOnly, RuleScores> _ruleScores = new();
    readonly List<string> _attached = [];

    /// <summary>Columns that say of whom and when a row is, whether it happened, and whether the row is among those learned from.</summary>
    public static IReadOnlySet<string> NotFeatures { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "contact_id", "account_id", "as_of", "happened", "is_learned" };

    /// <summary>What the rules would have said on the days that are judged.</summary>
    public IReadOnlyDictionary<DateOnly, RuleScores> Rules => _ruleScores;

    /// <summary>Where a target's rows of all days are collected.</summary>
    public static string TableOf(Target target) => $"snapshots.{target.Name}";

    /// <summary>Where the lists' experiment is collected: every ask and holding out with the features of the last of the days before it.</summary>
    public const string Asks = "snapshots.asks";

    /// <summary>Makes all days' rows.</summary>
    /// <param name="days">Features are as of these days, oldest first, outcomes of the horizon after each.</param>
    /// <param name="sampling">Which of a day's rows are kept.</param>
    /// <param name="done">Called after each day with the number of days that are done.</param>
    public void Make(IReadOnlyList<DateOnly> days, SnapshotSampling sampling, Action<int>? done, CancellationToken stop)
    {
        Attach("snapshots");
        var (next, made) = (-1, 0);
        Parallel.For(0, Math.Min(2, Environment.ProcessorCount), new ParallelOptions { CancellationToken = stop }, worker =>
        {
            using var connection = warehouse.Another();
            using var watch = connection.Watch(stop);
            var place = $"snapshot_{worker}";
            Attach(place);
            for (var day = Interlocked.Increment(ref next); day < days.Count; day = Interlocked.Increment(ref next))
            {
                new ModelRunner(connection, ModelParameters.For(days[day], currency)).BuildBeside(["features", "outcomes"], place);
                foreach (var target in Target.All) Collect(connection, place, target, days[day], sampling);
                CollectAsks(connection, place, days[day], day + 1 < days.Count ? days[day + 1] : DateOnly.MaxValue);
                if (sampling.KeepsAll(days[day]))
                    _ruleScores[days[day]] = RuleScores.Of(new FactReader(connection, Currency.Of(currency), place).Read(days[day]));
                done?.Invoke(Interlocked.Increment(ref made));
            }
        });
    }

    void Attach(string place)
    {
        lock (_collecting)
        {
            warehouse.Execute($"attach ':memory:' as {place}");
            _attached.Add(place);
        }
    }

    void Collect(WarehouseFile connection, string place, Target target, DateOnly day, SnapshotSampling sampling)
    {
        var rows =
            $"""
            select * from (
              select date '{day:yyyy-MM-dd}' as as_of, o.entity_id is not null as happened,
                o.entity_id is not null or hash(f.{target.Key} || '{day:yyyy-MM-dd}') % {sampling.OneIn(target)} = 0 as is_learned, f.*
              from {place}.{target.Features} as f
              left join {place}.{target.Outcomes} as o on o.entity_id = f.{target.Key})
            where {(sampling.KeepsAll(day) ? "true" : "is_learned")}
            """;
        Collect(connection, place, TableOf(target), rows);
    }

    /// <summary>Asks of a snapshot's own day belong to the one before: that day's features know of them.</summary>
    void CollectAsks(WarehouseFile connection, string place, DateOnly day, DateOnly next) => Collect(
        connection, place, Asks,
        $"""
        select date '{day:yyyy-MM-dd}' as as_of, d.ask_id, d.asked_on, d.held_out, d.referred, f.*
        from {place}.{Target.Advocacy.Features} as f
        join marts.drawn_asks as d on d.contact_id = f.contact_id
        where d.asked_on > date '{day:yyyy-MM-dd}' and d.asked_on <= date '{next:yyyy-MM-dd}'
        """);

    /// <summary>Made first where it is read from, so that only the copy has to wait for its turn.</summary>
    void Collect(WarehouseFile connection, string place, string table, string rows)
    {
        connection.Execute($"create or replace table {place}.rows as {rows}");
        lock (_collecting)
        {
            connection.Execute($"create table if not exists {table} as select * from {place}.rows limit 0");
            connection.Execute($"insert into {table} by name select * from {place}.rows");
        }
    }

    public void Dispose()
    {
        foreach (var place in _attached) warehouse.Execute($"detach {place}");
    }
}
