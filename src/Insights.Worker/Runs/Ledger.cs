using System.Globalization;
using Insights.Worker.Database;

namespace Insights.Worker.Runs;

/// <summary>Every run that ever ended, in the warehouse itself.</summary>
public sealed class Ledger(WarehouseFile warehouse)
{
    public void Create() => warehouse.Execute(
        """
        create schema if not exists runs;
        create table if not exists runs.ledger (
          run_id varchar primary key, as_of date not null, status varchar not null,
          started_at timestamp not null, finished_at timestamp not null, record json not null);
        """);

    /// <summary>The as-of date that the warehouse stands at: that of the latest run which built it; null when there was none.</summary>
    public DateOnly? LatestAsOf()
    {
        Create();
        return warehouse.Query("select as_of from runs.ledger order by finished_at desc, run_id desc limit 1", row => row.Day("as_of")).SingleOrDefault();
    }

    public void Add(RunRecord record, string json) => warehouse.Execute(
        $"""
        insert or replace into runs.ledger values (
          {Sql.Text(record.RunId)}, date '{record.AsOf:yyyy-MM-dd}', {Sql.Text(record.Status)},
          {Instant(record.StartedAt)}, {Instant(record.FinishedAt)}, {Sql.Text(json)})
        """);

    static string Instant(DateTimeOffset at) =>
        $"timestamp '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";
}
