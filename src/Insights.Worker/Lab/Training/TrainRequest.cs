namespace Insights.Worker.Lab.Training;

/// <summary>A training on somebody else's table.</summary>
/// <param name="Path">The table: CSV, TSV, JSON lines or Parquet, plain or gzipped.</param>
/// <param name="Mapping">The file that says what its columns are.</param>
/// <param name="Out">The folder that gets model, card and back-test.</param>
public sealed record TrainRequest(string Path, string Mapping, string Out)
{
    /// <summary>How the back-test divides the rows.</summary>
    public LabSplit Split { get; init; } = LabSplit.Folds5;
}
