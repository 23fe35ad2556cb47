using Insights.Worker.Database;
using Insights.Worker.Options;

namespace Insights.Worker.Ingest;

/// <summary>
/// Loads the inbox into schema <c>raw</c>. A file is known by its content, so a second load changes nothing; each file is one
/// transaction, so it is in the warehouse whole or not at all, whenever the process is killed.
/// </summary>
public sealed class InboxLoader(WarehouseFile warehouse, InsightsOptions options, TimeProvider clock)
{
    public static readonly TimeSpan UsualSettle = TimeSpan.FromSeconds(2);

    /// <summary>A file written to more recently than this is looked at again after it, to see whether someone is still writing.</summary>
    public TimeSpan Settle { get; init; } = UsualSettle;

    /// <param name="inbox">The folder; folders within it are not looked into.</param>
    /// <param name="progress">The file now being loaded, and the share of the inbox's bytes that is done.</param>
    /// <param name="dryRun">Do everything but keep nothing: the summary says what a load would do.</param>
    /// <exception cref="InboxMissingException">There is no such folder.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; files finished before stay loaded.</exception>
    public IngestSummary Load(string inbox, IProgress<(string File, double Share)>? progress, CancellationToken ct, bool dryRun = false)
    {
        var listing = InboxListing.Look(inbox, Settle, ct);
        using var work = WorkFolder.Create();
        var run = new InboxLoad(warehouse, options, clock, work.Path, dryRun, ct);
        var outcomes = run.Load(listing.Ready, progress);
        return new([.. listing.Left.Concat(outcomes).OrderBy(outcome => outcome.Name, StringComparer.Ordinal)], dryRun);
    }
}
