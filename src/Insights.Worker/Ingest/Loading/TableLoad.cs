using System.Globalization;
using Insights.Worker.Database;
using Insights.Worker.Ingest.Reading;
using Insights.Worker.Ingest.Tables;
using Insights.Worker.Options;

namespace Insights.Worker.Ingest.Loading;

/// <summary>
/// Brings a file's rows from <c>ingest_source</c> into its raw table, typed by TRY_CAST; a row of which anything is wrong goes to
/// quarantine instead, once for every bad value.
/// </summary>
/// <param name="fileId">The file's number in <c>raw.files</c>.</param>
sealed class TableLoad(Statements statements, CanonicalTable table, Source source, ColumnMatch match, int fileId, string fileName)
{
    IReadOnlyList<ColumnSql> _columns = [];

    /// <summary>Loads, and says how many rows went where.</summary>
    public (long Read, long Loaded, long Quarantined) Run(FileMapping? mapping)
    {
        _columns = [.. table.Columns.Select(column => Column(column, mapping))];
        statements.Execute($"CREATE OR REPLACE TEMP TABLE ingest_typed AS SELECT line, extra, {Join(_columns.Select(c => c.ValueName).Distinct())}, ({Checks()}) AS ok FROM ({Typed("ingest_source")})");
        var loaded = statements.Execute(
            $"INSERT INTO raw.{Sql.Name(table.Name)} SELECT {Join(_columns.Select(c => c.Stored))}, {fileId}, line, extra FROM ingest_typed WHERE ok");
        var malformed = QuarantineMalformed();
        var read = statements.Count("SELECT count(*) FROM ingest_typed");
        if (loaded < read) QuarantineRows();
        statements.Execute("DROP TABLE ingest_typed");
        return (read + malformed, loaded, read - loaded + malformed);
    }

    ColumnSql Column(CanonicalColumn column, FileMapping? mapping)
    {
        var text = match.Texts.GetValueOrDefault(column.Name);
        // Constants are the user's own writing, not the file's.
        var isConstant = mapping?.Constants.ContainsKey(column.Name) == true;
        return new(column, text, isConstant ? null : mapping?.DateFormat, DecimalComma: text is not null && !isConstant && WritesDecimalComma(column, text));
    }

    /// <summary>Whether a column has decimals behind a comma that can't be thousands. Where commas separate columns nobody writes so.</summary>
    bool WritesDecimalComma(CanonicalColumn column, string text) =>
        column.Kind is ColumnKind.Money or ColumnKind.Rate or ColumnKind.Share or ColumnKind.Whole
        && source.Delimiter is not (null or ',')
        && statements.Count($"SELECT count(*) FROM ingest_source WHERE regexp_full_match(ingest_trim({text}), '[+-]?([0-9]+|[0-9]{{1,3}}([. ][0-9]{{3}})+),([0-9]{{1,2}}|[0-9]{{4,}})')") > 0;

    /// <summary>Texts, then values from the texts: two levels, so that no text is cleaned twice.</summary>
    string Typed(string rows)
    {
        var currency = table.CurrencyColumn is { } column ? $"LEFT JOIN raw.currencies ON code = t_{column.Name}" : "";
        return $"""
            SELECT line, extra, {(currency.Length > 0 ? "decimals, " : "")}{Join(_columns.Select(c => c.TextName).Concat(_columns.Where(c => !c.IsItsText).Select(c => $"{c.Value} AS {c.ValueName}")))}
            FROM (SELECT line, {Extra()} AS extra, {Join(_columns.Select(c => $"{c.Text} AS {c.TextName}"))} FROM {rows}) {currency}
            """;
    }

    string Checks() => string.Join(" AND ", _columns.Select(c => c.Check).OfType<string>().Append(OneOfCheck()).OfType<string>().DefaultIfEmpty("true"));

    string? OneOfCheck() => table.OneOf.Count == 0 ? null : $"coalesce({Join(table.OneOf.Select(name => $"t_{name}"))}) IS NOT NULL";

    /// <summary>The values of columns that have no place in the table, as JSON without its nulls.</summary>
    string Extra() => match.Unknown.Count == 0 ? "NULL::VARCHAR" :
        $"nullif(json_merge_patch('{{}}', {JsonOf(match.Unknown)})::VARCHAR, '{{}}')";

    static string JsonOf(IEnumerable<(string Name, string Column)> columns) =>
        $"json_object({Join(columns.Select(column => $"{Sql.Text(column.Name)}, nullif({column.Column}, '')"))})";

    void QuarantineRows()
    {
        var problems = _columns.Select(c => c.Problem).Append(OneOfProblem()).OfType<string>();
        var all = source.Columns.Index().Select(column => (column.Item, $"c{column.Index}"));
        statements.Execute(
            $"""
            INSERT INTO raw.quarantine
            SELECT {fileId}, {Sql.Text(fileName)}, line, problem.column_name, problem.value, problem.reason, row_json
            FROM (SELECT line, unnest(list_filter([{Join(problems)}], lambda p: p IS NOT NULL)) AS problem
              FROM ({Typed("(FROM ingest_source SEMI JOIN (FROM ingest_typed WHERE NOT ok) USING (line))")}))
            JOIN (SELECT line, {JsonOf(all)}::VARCHAR AS row_json FROM ingest_source) USING (line)
            ORDER BY line
            """);
    }

    string? OneOfProblem()
    {
        if (OneOfCheck() is not { } check) return null;
        var either = string.Join(" or ", table.OneOf);
        return $"CASE WHEN NOT {check} THEN struct_pack(column_name := {Sql.Text(either)}, value := NULL::VARCHAR, reason := {Sql.Text($"The row has neither {string.Join(" nor ", table.OneOf)}. Expected at least one of them.")}) END";
    }

    long QuarantineMalformed() => statements.Execute(
        $"""
        INSERT INTO raw.quarantine
        SELECT {fileId}, {Sql.Text(fileName)}, line, NULL, left(text, 200), reason, json_object('line', text)::VARCHAR FROM ingest_malformed ORDER BY line
        """);

    static string Join(IEnumerable<string> parts) => string.Join(", ", parts);

    /// <summary>The commonest reasons of this file's quarantine, for its summary.</summary>
    public IReadOnlyList<string> Reasons() => statements.Query(
        $"""
        SELECT column_name, reason, count(*), min(line), arg_min(value, line) FROM raw.quarantine WHERE file_id = {fileId}
        GROUP BY ALL ORDER BY count(*) DESC, min(line) LIMIT 3
        """,
        row => string.Create(CultureInfo.InvariantCulture,
            $"{row.GetInt64(2)} × {(row.IsDBNull(0) ? "record" : row.GetString(0))}: {row.GetString(1)} First in line {row.GetInt64(3)}{(row.IsDBNull(4) ? "" : $": '{row.GetString(4)}'")}."));
}
