namespace Insights.Worker.Ingest;

/// <summary>What a look at the inbox brought.</summary>
/// <param name="Files">Every entry of the inbox, by name.</param>
/// <param name="DryRun">Nothing was changed; the figures are what a load would give.</param>
public sealed record IngestSummary(IReadOnlyList<FileOutcome> Files, bool DryRun)
{
    /// <summary>Rows loaded now, not counting files loaded before.</summary>
    public long RowsLoaded => Files.Sum(file => file.RowsLoaded);

    /// <summary>Rows put to quarantine now.</summary>
    public long RowsQuarantined => Files.Sum(file => file.RowsQuarantined);

    /// <summary>How many files met this fate.</summary>
    public int Count(FileStatus status) => Files.Count(file => file.Status == status);
}
