using Insights.Worker.Lab.Columns;

namespace Insights.Worker.Lab;

/// <summary>What every experiment on a file of one's own is told.</summary>
/// <param name="Path">CSV, TSV, JSON lines or Parquet, plain or gzipped.</param>
public sealed record LabRequest(string Path)
{
    /// <summary>Columns to leave out; one entry may name several, separated by commas.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>Columns to learn from although they look like identifiers or free text.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Columns that are read as their name here says, whatever they look like.</summary>
    internal IReadOnlyDictionary<string, ColumnReading> Readings { get; init; } = new Dictionary<string, ColumnReading>();

    /// <summary>Who learns.</summary>
    public LabLearner Learner { get; init; } = LabLearner.Auto;

    /// <summary>The text's encoding; null: found out.</summary>
    public string? Encoding { get; init; }
}
