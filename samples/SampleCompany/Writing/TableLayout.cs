namespace Insights.SampleCompany.Writing;

/// <param name="Table">Canonical table.</param>
/// <param name="Columns">Header, in the order that rows are written.</param>
/// <param name="Format">How its files look.</param>
/// <param name="Split">Which files it is split into.</param>
sealed record TableLayout(string Table, IReadOnlyList<string> Columns, FileFormat Format = FileFormat.Csv, FileSplit Split = FileSplit.None)
{
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i] == column) return i;
        throw new ArgumentException($"{Table} has no column {column}.", nameof(column));
    }
}

enum FileFormat
{
    Csv,
    GzippedCsv,
    Tsv,
    JsonLines,
}

enum FileSplit
{
    None,
    HalfYears,
    Quarters,
}
