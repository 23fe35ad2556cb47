using Insights.SampleCompany;
using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Tables;
using Insights.Worker.Options;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Find;

/// <summary>A warehouse in memory with what <c>roi.ask_lift</c> is made of: four files of a sample company, and the models that their asks pass through.</summary>
static class AskWarehouse
{
    public static readonly string[] Files = ["accounts", "asks", "contacts", "referrals"];

    /// <summary>As a run does it: the files through the inbox's loader, then every model of staging and core.</summary>
    public static WarehouseFile Load(string inbox, SampleOptions sample)
    {
        var warehouse = Open(sample);
        new InboxLoader(warehouse, new InsightsOptions { TimeZone = sample.TimeZone }, TimeProvider.System) { Settle = TimeSpan.Zero }
            .Load(inbox, null, CancellationToken.None);
        Build(warehouse, sample, SqlFiles.Of("staging", "core"));
        return warehouse;
    }

    /// <summary>A shorter way: the files, which have no mistakes, straight into the raw tables, then only the models that the asks' marts read.</summary>
    public static WarehouseFile Read(string inbox, SampleOptions sample)
    {
        var warehouse = Open(sample);
        foreach (var table in CanonicalTables.All.Where(table => Files.Contains(table.Name))) Read(warehouse, table, Path.Combine(inbox, $"{table.Name}.csv"));
        Build(warehouse, sample, []);
        return warehouse;
    }

    static WarehouseFile Open(SampleOptions sample)
    {
        var warehouse = WarehouseFile.Open(":memory:", new WarehouseSettings { TimeZone = sample.TimeZone, Threads = 1 });
        RawTables.Create(warehouse);
        new ListTables(warehouse).Create();
        return warehouse;
    }

    static void Read(WarehouseFile warehouse, CanonicalTable table, string file) => warehouse.Execute(
        $"""
        insert into raw.{table.Name} by name
        select {string.Join(", ", table.Columns.Where(column => column.Kind != ColumnKind.Money).Select(Value))}, 1 as _file_id, row_number() over () as _line
        from read_csv({Sql.Text(file)}, header = true, all_varchar = true)
        """);

    static string Value(CanonicalColumn column) => column.Kind == ColumnKind.Instant
        ? $"cast({column.Name} as timestamptz) at time zone 'UTC' as {column.RawName}"
        : $"cast({column.Name} as {column.RawType}) as {column.RawName}";

    static void Build(WarehouseFile warehouse, SampleOptions sample, IReadOnlyList<SqlModel> models) =>
        NeededModels.Build(warehouse, ModelParameters.For(sample.AsOf, "EUR"), models.Union(Needed));

    /// <summary>The marts of the asks and all that they read.</summary>
    static readonly IReadOnlyList<SqlModel> Needed = NeededModels.Of("marts.ask_arms", "marts.ask_pace");
}
