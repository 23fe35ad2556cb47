using System.Globalization;
using System.Text.Json;
using Insights.Worker.Database;

namespace Insights.Notebooks;

/// <summary>The run that built the warehouse's tables, as its ledger has it.</summary>
sealed record LastRun(string Company, DateOnly AsOf, string TimeZone, string Currency, ulong Seed)
{
    /// <summary>Reads it, and puts the session into its time zone, which days are meant in.</summary>
    public static LastRun Of(WarehouseFile warehouse)
    {
        var run = warehouse.Query(
            """
            select record->>'company' as company, as_of, record->>'timeZone' as zone, record->>'currency' as currency, record->>'seed' as seed
            from runs.ledger order by finished_at desc limit 1
            """,
            row => new LastRun(row.RequiredText("company"), row.Day("as_of")!.Value, row.RequiredText("zone"), row.RequiredText("currency"),
                ulong.Parse(row.RequiredText("seed"), CultureInfo.InvariantCulture)))
            .SingleOrDefault() ?? throw new InvalidOperationException("No run has finished on this warehouse yet. Run ./insights run first.");
        warehouse.Execute($"set TimeZone = {Sql.Text(run.TimeZone)}");
        return run;
    }

    /// <summary>The values it published, by name, where its reports lie beside the warehouse; null where they don't.</summary>
    public IReadOnlyDictionary<string, double?>? Published(string warehouse) => Findings(warehouse)?.ToDictionary(finding => finding.Key, finding => finding.Value.Value);

    /// <summary>The same with their intervals and, of what it withheld, the reasons.</summary>
    public IReadOnlyDictionary<string, PublishedFinding>? Findings(string warehouse)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(warehouse))!, "reports", $"{AsOf:yyyy-MM-dd}", "findings.json");
        if (!File.Exists(file)) return null;
        using var findings = JsonDocument.Parse(File.ReadAllText(file));
        return findings.RootElement.EnumerateArray().ToDictionary(finding => finding.GetProperty("name").GetString()!, PublishedFinding.Read);
    }
}
