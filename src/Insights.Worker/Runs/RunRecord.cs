using Insights.Models.Units;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs;

/// <summary>What one run did: <c>run.json</c> beside the outputs, and a row of the ledger.</summary>
public sealed record RunRecord
{
    public required string RunId { get; init; }
    public required string Company { get; init; }
    public required DateOnly AsOf { get; init; }
    public required string Status { get; init; }
    public required bool Forced { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset FinishedAt { get; init; }
    public required string ProgramVersion { get; init; }
    public required string TimeZone { get; init; }
    public required string Currency { get; init; }
    public required ulong Seed { get; init; }

    /// <summary>Every file that the figures rest on, also those that earlier runs loaded.</summary>
    public required IReadOnlyList<RecordedInput> Inputs { get; init; }

    /// <summary>What this run did with each file of the inbox.</summary>
    public required IReadOnlyList<RecordedArrival> Arrivals { get; init; }

    public required RecordedCounts Counts { get; init; }
    public required IReadOnlyList<CheckResult> Checks { get; init; }
    public required IReadOnlyList<RecordedModel> Models { get; init; }
    public required IReadOnlyList<RecordedFinding> Findings { get; init; }
    public required IReadOnlyList<RecordedOutput> Outputs { get; init; }
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>The most memory this process held at once, in MiB; the browser that prints PDFs is not in it.</summary>
    public required long PeakMemoryMb { get; init; }

    /// <summary>Seconds by step.</summary>
    public required IReadOnlyDictionary<string, double> Durations { get; init; }
}

public sealed record RecordedInput(string File, string Table, string Sha256, long Bytes, long RowsRead, long RowsLoaded, long RowsQuarantined);

public sealed record RecordedArrival(string File, string? Table, string Status, IReadOnlyList<string> Messages);

/// <param name="Loaded">Rows this run loaded.</param>
/// <param name="Quarantined">Rows this run could not read.</param>
/// <param name="Skipped">Files this run passed over because they were loaded before.</param>
/// <param name="InWarehouse">Rows in use, by table.</param>
public sealed record RecordedCounts(long Loaded, long Quarantined, long Skipped, IReadOnlyDictionary<string, long> InWarehouse);

/// <param name="Name">What is scored: <c>advocacy</c> or <c>churn</c>.</param>
/// <param name="Kind"><c>rules</c> or <c>model</c>.</param>
/// <param name="Version">Which table of points, or which saved model.</param>
public sealed record RecordedModel(string Name, string Kind, string Version);

/// <summary>Where a figure comes from; its value stands in findings.json.</summary>
public sealed record RecordedFinding(string Name, string Source, bool Known)
{
    public static RecordedFinding Of(Finding finding) => new(finding.Name, finding.Source, finding.Estimate is not null);
}

public sealed record RecordedOutput(string File, long Bytes, string Sha256);
