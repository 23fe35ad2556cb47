using System.Text.Json;
using Insights.Worker.Database;

namespace Insights.Notebooks;

/// <summary>The run that built the warehouse's tables, as its ledger has it.</summary>
sealed record LastRun(string Company, DateOnly AsOf, string TimeZone, string Currency)
{
    /// <summary>Reads it, and puts the session into its time zone, which days are meant in.</summary>
    public static LastRun Of(WarehouseFile warehouse)
    {
        var run = warehouse.Query(
            """
            select record->>'company' as company, as_of, record->>'timeZone' as zone, record->>'currency' as currency
            from runs.ledger order by finished_at desc limit 1
            """,
            row => new LastRun(row.RequiredText("company"), row.Day("as_of")!.Value, row.RequiredText("zone"), row.RequiredText("currency")))
            .SingleOrDefault() ?? throw new InvalidOperationException("No run has finished on this warehouse yet. Run ./insights run first.");
        warehouse.Execute($"set TimeZone = {Sql.Text(run.TimeZone)}");
        return run;
    }

    /// <summary>The values it published, by name, where its reports lie beside the warehouse; null where they don't.</summary>
    public IReadOnlyDictionary<string, double?>? Published(string warehouse)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(warehouse))!, "reports", $"{AsOf:yyyy-MM-dd}", "findings.json");
        if (!File.Exists(file)) return null;
        using var findings = JsonDocument.Parse(File.ReadAllText(file));
        return findings.RootElement.EnumerateArray().ToDictionary(
            finding => finding.GetProperty("name").GetString()!,
            finding => finding.TryGetProperty("value", out var value) ? value.GetDouble() : (double?)null);
    }
}
