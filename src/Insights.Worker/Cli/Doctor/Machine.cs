using System.Globalization;
using System.Runtime.InteropServices;
using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Cli.Doctor;

/// <summary>Everything that a run asks of a machine, looked at one by one.</summary>
static class Machine
{
    const double Gibi = 1L << 30;

    public static async Task<IReadOnlyList<MachineCheck>> CheckAsync(string? config, CancellationToken ct)
    {
        var (configuration, options) = Configuration(config);
        return
        [
            new(".NET", CheckState.There, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}"),
            DuckDb(), TimeZones(), await Browser.CheckAsync(ct), .. await Fonts.CheckAsync(ct),
            configuration, .. Folders(options), Memory(),
        ];
    }

    static MachineCheck DuckDb()
    {
        const string what = "DuckDB";
        try
        {
            using var warehouse = WarehouseFile.Open(":memory:");
            // The zone's arithmetic comes from an extension that some builds of the library leave out.
            warehouse.Scalar<string>("select (timestamptz '2026-07-01 00:00:00+00' at time zone 'Europe/Berlin')::varchar");
            return new(what, CheckState.There, $"library {warehouse.Scalar<string>("select version()")}");
        }
        catch (Exception e)
        {
            return new(what, CheckState.Missing, (e.InnerException ?? e).Message,
                "the native library comes with the build: dotnet build src/Insights.Worker -c Release (or ./insights, which does it)");
        }
    }

    static MachineCheck TimeZones() => TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Berlin", out _)
        ? new("Time zone data", CheckState.There, $"{TimeZoneInfo.GetSystemTimeZones().Count} zones")
        : new("Time zone data", CheckState.Lacking, "none: only UTC can be configured", "apt-get install tzdata");

    static (MachineCheck Check, InsightsOptions? Options) Configuration(string? config)
    {
        const string what = "Configuration";
        if (config is null && !File.Exists(OptionsFile.DefaultName))
            return (new(what, CheckState.There, $"no {OptionsFile.DefaultName} in this folder; run, serve and ingest need one"), null);
        try
        {
            var options = OptionsFile.Load(config);
            return (new(what, CheckState.There, config ?? OptionsFile.DefaultName), options);
        }
        catch (OptionsProblem e)
        {
            return (new(what, CheckState.Missing, "can't be used", e.Message), null);
        }
    }

    static IEnumerable<MachineCheck> Folders(InsightsOptions? options) => options is null
        ? [Folder("This folder", Directory.GetCurrentDirectory())]
        : [Folder("Folder of reports", options.Out), Folder("Folder of the warehouse", Path.GetDirectoryName(options.Warehouse)!)];

    static MachineCheck Folder(string what, string path)
    {
        var there = NearestThere(path);
        try
        {
            using (new FileStream(Path.Combine(there, $".insights-doctor-{Environment.ProcessId}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(what, CheckState.Missing, $"{there} can't be written to", $"give this user the right to write to {there}, or name another folder in the configuration");
        }

        var free = new DriveInfo(there).AvailableFreeSpace / Gibi;
        var found = string.Create(CultureInfo.InvariantCulture, $"{there} can be written to; {free:F1} GB free");
        return free >= 1 ? new(what, CheckState.There, found) : new(what, CheckState.Lacking, found, "make room: a company of 20,000 accounts wants about 1 GB");
    }

    /// <summary>The folder itself, or the one it will be made in.</summary>
    static string NearestThere(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    static MachineCheck Memory()
    {
        var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibi;
        var found = string.Create(CultureInfo.InvariantCulture, $"{gigabytes:F1} GB");
        return gigabytes >= 2 ? new("Memory", CheckState.There, found) : new("Memory", CheckState.Lacking, found, "companies of 20,000 accounts want 2 GB");
    }
}
