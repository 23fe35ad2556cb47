using Insights.Worker.Database;
using Insights.Worker.Find;
using Insights.Worker.Ingest;
using Insights.Worker.Options;
using Insights.Worker.Score;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Tests.Find;

/// <summary>A company whose few rows are written by hand into the raw tables, then built as a run builds it. Days are in Berlin.</summary>
sealed class HandMadeCompany : IDisposable
{
    public static readonly DateOnly AsOf = new(2026, 6, 30);

    static readonly ModelParameters Parameters = ModelParameters.For(AsOf, "EUR");
    int _line = 1;

    public HandMadeCompany()
    {
        RawTables.Create(Warehouse);
        new ScoreTables(Warehouse).Create();
        new ListTables(Warehouse).Create();
    }

    public WarehouseFile Warehouse { get; } = WarehouseFile.Open(":memory:", "Europe/Berlin");

    /// <summary>Rows of one raw table: SQL values, in the order of the columns.</summary>
    public HandMadeCompany With(string table, string columns, params string[] rows)
    {
        foreach (var row in rows) Warehouse.Execute($"insert into raw.{table} ({columns}, _file_id, _line) values ({row}, 1, {++_line})");
        return this;
    }

    public HandMadeCompany Build()
    {
        var runner = new ModelRunner(Warehouse, Parameters);
        runner.DefineMacros();
        runner.Build(["staging", "core", "features", "marts"], null, CancellationToken.None);
        return this;
    }

    public FindingSet Findings(InsightsOptions? options = null) => new FindingsOfRun(Warehouse, options ?? new InsightsOptions(), Parameters.Period).Find();

    /// <summary>The hard checks that found something; that no file was loaded is as it should be here.</summary>
    public IReadOnlyList<string> Faults() =>
        [.. new Checks(Warehouse, Parameters).Run(CancellationToken.None).Where(check => check.Severity == CheckSeverity.Hard && check.Name != "something_was_loaded").Select(check => $"{check.Name}: {check.Examples}")];

    public IReadOnlyList<string> Column(string sql) => Warehouse.Query(sql, row => Convert.ToString(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);

    public void Dispose() => Warehouse.Dispose();
}
