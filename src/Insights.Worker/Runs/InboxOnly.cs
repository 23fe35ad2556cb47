using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Options;

namespace Insights.Worker.Runs;

/// <summary>The run's first step by itself: loads the inbox, and builds and publishes nothing.</summary>
public sealed class InboxOnly(InsightsOptions options, TimeProvider clock)
{
    /// <summary>Say what would be loaded, and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Loads, and says what became of each file.</summary>
    public Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken stop) => Task.Run<IReadOnlyList<string>>(() =>
    {
        using var warehouse = WarehouseFile.Open(options.Warehouse, options.TimeZone);
        RawTables.Create(warehouse);
        var summary = new InboxLoader(warehouse, options, clock).Load(options.Inbox, null, stop, DryRun);
        return [.. summary.Files.SelectMany(Lines), Total(summary)];
    }, stop);

    static IEnumerable<string> Lines(FileOutcome file) =>
        [$"{file.Name}: {Words(file)}", .. file.Messages.Select(message => "  " + message)];

    static string Words(FileOutcome file) => file.Status switch
    {
        FileStatus.Loaded => $"{file.RowsLoaded} rows into {file.Table}" + (file.RowsQuarantined > 0 ? $", {file.RowsQuarantined} into quarantine" : ""),
        FileStatus.AlreadyLoaded => "loaded before, nothing to do",
        FileStatus.Refused => "refused",
        FileStatus.PassedOver => "passed over",
        FileStatus.StillBeingWritten => "still being written, left for the next run",
        _ => "not recognised",
    };

    string Total(IngestSummary summary) =>
        $"{(DryRun ? "Would load" : "Loaded")} {summary.RowsLoaded} rows from {summary.Count(FileStatus.Loaded)} files; {summary.RowsQuarantined} rows into quarantine.";
}
