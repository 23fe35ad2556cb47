using Insights.Worker.Database;

namespace Insights.Worker.Find;

/// <summary>Brings what the report rests on: how fresh each table is, what could not be read, what is only mentioned.</summary>
public sealed class DataQualityReader(WarehouseFile warehouse)
{
    public IReadOnlyList<(string Table, long Rows, DateOnly? Latest)> Freshness() => warehouse.Query(
        "select * from marts.freshness order by table_name",
        row => (row.RequiredText("table_name"), row.Count("table_rows"), row.Day("latest")));

    /// <summary>Rows in quarantine by file and reason, most first.</summary>
    public IReadOnlyList<(string File, string Reason, long Rows)> Quarantine() => warehouse.Query(
        """
        select file, column_name || ': ' || reason as reason, count(distinct line) as quarantined
        from raw.quarantine group by file, column_name, reason order by quarantined desc, file, reason
        """,
        row => (row.RequiredText("file"), row.Text("reason") ?? "", row.Count("quarantined")));

    public IReadOnlyList<(string Kind, long Count)> Stubs() => warehouse.Query(
        "select kind, stubs from marts.stubs where stubs > 0 order by kind", row => (row.RequiredText("kind"), row.Count("stubs")));
}
