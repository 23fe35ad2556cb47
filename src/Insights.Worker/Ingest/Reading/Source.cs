namespace Insights.Worker.Ingest.Reading;

/// <summary>
/// A file's rows in DuckDB, all of them text: temporary table <c>ingest_source</c> with <c>line</c> and <c>c0</c>, <c>c1</c>, …,
/// and <c>ingest_malformed</c> with <c>line, reason, text</c> of the records that are no rows.
/// </summary>
/// <param name="Columns">Names of <c>c0</c>, <c>c1</c>, … as in the file, made distinct.</param>
/// <param name="Encoding">Null for Parquet, which has its own.</param>
/// <param name="Delimiter">Null where lines are JSON, and for Parquet.</param>
sealed record Source(IReadOnlyList<string> Columns, FileFormat Format, string? Encoding, char? Delimiter)
{
    /// <summary>What is worth telling about the reading.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
