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

    /// <summary>The number of the column of this name, or else of the first that it is another spelling of; −1 when there is none.</summary>
    public int Find(string name)
    {
        string[] columns = [.. Columns];
        var exact = Array.IndexOf(columns, name);
        return exact >= 0 ? exact : Array.FindIndex(columns, column => ColumnNames.Key(column) == ColumnNames.Key(name));
    }

    /// <inheritdoc cref="Find"/>
    /// <exception cref="FileRefusedException">There is none; the message lists those there are.</exception>
    public int Place(string name) => Find(name) is >= 0 and var place ? place
        : throw new FileRefusedException($"There is no column '{name}'. Found: {string.Join(", ", Columns)}.");
}
