using System.Data;
using Insights.Worker.Database;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Lab.Columns;

/// <summary>Cleans a file's texts and counts what each column holds.</summary>
sealed class ProfileReader(Statements statements, Source source)
{
    /// <summary>Makes <c>lab_rows</c> of <c>ingest_source</c>: the same rows and columns, without a value where nothing is meant.</summary>
    public void CleanRows()
    {
        LabMacros.Create(statements);
        var columns = source.Columns.Select((_, place) => $", ingest_text(c{place}) AS c{place}");
        statements.Execute($"CREATE OR REPLACE TEMP TABLE lab_rows AS SELECT line{string.Concat(columns)} FROM ingest_source ORDER BY line");
        statements.Execute("DROP TABLE ingest_source");
    }

    /// <param name="column">Its number in the file.</param>
    public ColumnProfile Read(int column)
    {
        var plain = Read(column, decimalComma: false);
        // Where commas separate columns they hardly stand in numbers.
        if (source.Delimiter is null or ',' || plain.Numbers == plain.Present) return plain;
        var comma = Read(column, decimalComma: true);
        return comma.Numbers > plain.Numbers ? comma : plain;
    }

    ColumnProfile Read(int column, bool decimalComma) => statements.Query(
        $"""
        SELECT count(*) AS rows, count(x) AS present, count(DISTINCT x) AS distincts, count(n) AS numbers,
          count(*) FILTER (n <> trunc(n)) AS fractional, min(n) AS lowest, max(n) AS highest,
          count(ingest_flag(x)) AS flags, count(DISTINCT ingest_flag(x)) AS flag_kinds, count(lab_days(x)) AS days,
          coalesce(avg(length(x)), 0) AS mean_length, coalesce(avg(lab_words(x)), 0) AS mean_words,
          coalesce(min(length(x)) = max(length(x)), false) AS same_length, min(x) FILTER (n IS NULL) AS not_a_number
        FROM (SELECT c{column} AS x, {(decimalComma ? "lab_comma_number" : "lab_number")}(c{column}) AS n FROM lab_rows)
        """,
        row => Profile(row, source.Columns[column], $"c{column}") with { DecimalComma = decimalComma })[0];

    static ColumnProfile Profile(IDataRecord row, string name, string sql) => new(name, sql)
    {
        Rows = row.Count("rows"),
        Present = row.Count("present"),
        Distinct = row.Count("distincts"),
        Numbers = row.Count("numbers"),
        Fractional = row.Count("fractional"),
        Lowest = row.Number("lowest"),
        Highest = row.Number("highest"),
        Flags = row.Count("flags"),
        FlagKinds = row.Count("flag_kinds"),
        Days = row.Count("days"),
        MeanLength = row.Number("mean_length") ?? 0,
        MeanWords = row.Number("mean_words") ?? 0,
        SameLength = row.Flag("same_length"),
        NotANumber = row.Text("not_a_number"),
    };
}
