using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Options;

namespace Insights.Worker.Runs;

/// <summary>The run's first step by itself, for those who want to know today what is wrong with a file.</summary>
public sealed class EarlyLoad(InsightsOptions options, TimeProvider clock)
{
    /// <summary>Loads the inbox, or in a dry run says what a load would do.</summary>
    /// <exception cref="IOException">The inbox is not there.</exception>
    public IngestSummary Load(IProgress<RunStep>? progress, bool dryRun, CancellationToken ct)
    {
        // A dry run must not leave a warehouse where there was none.
        using var warehouse = WarehouseFile.Open(dryRun && !File.Exists(options.Warehouse) ? ":memory:" : options.Warehouse, options.TimeZone);
        RawTables.Create(warehouse);
        return new InboxLoader(warehouse, options, clock).Load(options.Inbox, progress is null ? null : new Steps(progress), ct, dryRun);
    }

    /// <summary>The load that the inbox watch wants: only what a person must know, a sentence each.</summary>
    public Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken ct)
    {
        var summary = Load(null, dryRun: false, ct);
        return Task.FromResult<IReadOnlyList<string>>([.. summary.Files.SelectMany(Warnings)]);
    }

    static IEnumerable<string> Warnings(FileOutcome file)
    {
        if (file.Status is FileStatus.AlreadyLoaded or FileStatus.PassedOver) return [];
        var quarantined = file.RowsQuarantined > 0 ? (IEnumerable<string>)[$"{file.Name}: {file.RowsQuarantined} of {file.RowsRead} rows could not be read"] : [];
        return [.. file.NamedMessages, .. quarantined];
    }

    sealed class Steps(IProgress<RunStep> progress) : IProgress<(string File, double Share)>
    {
        public void Report((string File, double Share) value) => progress.Report(new RunStep("Ingest", value.File, value.Share));
    }
}
