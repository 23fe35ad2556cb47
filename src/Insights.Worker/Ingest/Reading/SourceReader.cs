using System.Text;
using DuckDB.NET.Data;
using Insights.Worker.Database;

namespace Insights.Worker.Ingest.Reading;

/// <summary>Brings a file's rows into DuckDB as text, whatever its format, encoding and delimiter.</summary>
sealed class SourceReader(Statements statements, string workFolder)
{
    const char NoDelimiter = '\u0001';
    const int StartBytes = 1 << 16;

    string Copy => Path.Combine(workFolder, "records.txt");

    string Malformed => Path.Combine(workFolder, "malformed.csv");

    /// <param name="encodingName">What the user says; null: found out.</param>
    /// <param name="delimiterName">What the user says; null: found out.</param>
    /// <exception cref="FileRefusedException">It can't be read; says why and what to do.</exception>
    public Source Read(string path, string? encodingName, string? delimiterName)
    {
        statements.Execute("CREATE OR REPLACE TEMP TABLE ingest_malformed (line BIGINT, reason VARCHAR, text VARCHAR)");
        var format = FileFormat.Of(path);
        if (format.Rows == RowFormat.Parquet) return ReadParquet(path, format);

        var (records, encoding, delimiter) = CopyText(path, format, encodingName, delimiterName);
        if (records.Bad > 0) statements.Execute($"INSERT INTO ingest_malformed FROM {ReadCsv(Malformed, ',', ["line", "reason", "text"])}");
        return format.Rows == RowFormat.JsonLines ? ReadJson(records, format, encoding) : ReadDelimited(records, format, encoding, delimiter);
    }

    Source ReadDelimited(NumberedCopy records, FileFormat format, Encoding encoding, char delimiter)
    {
        if (records.Header is null) throw new FileRefusedException("The file holds no header line. The first line must name the columns.");
        var names = ColumnNames.Distinct(Delimiter.HeaderFields(records.Header, delimiter));
        statements.Execute($"CREATE OR REPLACE TEMP TABLE ingest_source AS FROM {ReadCsv(Copy, delimiter, ["line", .. names.Select((_, i) => $"c{i}")])}");
        RequireAll(records);
        return new(names, format, encoding.WebName, delimiter);
    }

    Source ReadJson(NumberedCopy records, FileFormat format, Encoding encoding)
    {
        statements.Execute($"CREATE OR REPLACE TEMP TABLE ingest_source AS FROM {ReadCsv(Copy, NoDelimiter, ["line", "json"], quotes: false)}");
        RequireAll(records);
        statements.Execute(
            """
            INSERT INTO ingest_malformed
            SELECT line, 'Expected one JSON object on the line, such as {"account_id": "a1"}.', json
            FROM ingest_source WHERE NOT json_valid(json) OR json_type(CASE WHEN json_valid(json) THEN json END) <> 'OBJECT'
            """);
        if (records.Good > 0 && statements.Count("SELECT count(*) FROM ingest_malformed") >= records.Good)
            throw new FileRefusedException("No line holds a JSON object. Write one object a line (JSON Lines), not one list of all.");

        const string good = "ingest_source ANTI JOIN ingest_malformed USING (line)";
        var names = statements.Query($"SELECT key FROM (SELECT unnest(json_keys(json)) AS key, line FROM {good}) GROUP BY key ORDER BY min(line), key", row => row.GetString(0));
        var pointers = string.Join(", ", names.Select(name => Sql.Text("/" + name.Replace("~", "~0").Replace("/", "~1"))));
        var columns = string.Concat(names.Select((_, i) => $", v[{i + 1}] AS c{i}"));
        statements.Execute(
            $"""
            CREATE OR REPLACE TEMP TABLE ingest_source AS
            SELECT line{columns} FROM (SELECT line, json_extract_string(json, [{pointers}]::VARCHAR[]) AS v FROM {good} ORDER BY line)
            """);
        return new(names, format, encoding.WebName, null);
    }

    Source ReadParquet(string path, FileFormat format)
    {
        if (format.Gzipped) path = Unzip(path);
        var parquet = $"read_parquet({Sql.Text(path)}, file_row_number = true)";
        try
        {
            var described = statements.Query($"DESCRIBE FROM {parquet}", row => (Name: row.GetString(0), Type: row.GetString(1)));
            var columns = described.Where(column => column.Name != "file_row_number").ToList();
            var texts = columns.Select((column, i) => $", {AsText(column.Name, column.Type)} AS c{i}");
            statements.Execute($"CREATE OR REPLACE TEMP TABLE ingest_source AS SELECT file_row_number + 1 AS line{string.Concat(texts)} FROM {parquet}");
            return new([.. columns.Select(column => column.Name)], format, null, null);
        }
        catch (DuckDBException e)
        {
            throw new FileRefusedException($"The Parquet file can't be read; it may be cut off. Copy it again. ({e.Message.Split('\n')[0]})", e);
        }
    }

    /// <summary>Lists and structures become JSON; everything else has a text of its own.</summary>
    static string AsText(string name, string type) =>
        type.EndsWith(']') || type.StartsWith("STRUCT", StringComparison.Ordinal) || type.StartsWith("MAP", StringComparison.Ordinal)
            ? $"to_json({Sql.Name(name)})::VARCHAR"
            : $"{Sql.Name(name)}::VARCHAR";

    string Unzip(string path)
    {
        using var content = Unzipped.Open(path, gzipped: true);
        using var copy = File.Create(Copy);
        Unzipped.ReadBlocks(content, block => copy.Write(block.Span), statements.Cancellation);
        return Copy;
    }

    /// <summary>A record that DuckDB reads otherwise than we do would shift every row after it, so the counts must agree.</summary>
    void RequireAll(NumberedCopy records)
    {
        if (statements.Count("SELECT count(*) FROM ingest_source WHERE line IS NOT NULL") != records.Good)
            throw new FileRefusedException("The file's quotation marks can't be followed. Quote values with \" and double a \" within them, then export it again.");
    }

    static string ReadCsv(string path, char delimiter, IReadOnlyList<string> columns, bool quotes = true)
    {
        var types = columns.Select(name => $"'{name}': '{(name == "line" ? "BIGINT" : "VARCHAR")}'");
        return $"""
            read_csv({Sql.Text(path)}, auto_detect = false, header = false, delim = {Sql.Text(delimiter.ToString())}, new_line = '\n',
              quote = '{(quotes ? "\"" : "")}', escape = '{(quotes ? "\"" : "")}', columns = {"{"}{string.Join(", ", types)}{"}"})
            """;
    }

    (NumberedCopy Records, Encoding Encoding, char Delimiter) CopyText(string path, FileFormat format, string? encodingName, string? delimiterName)
    {
        var start = Unzipped.ReadStart(path, format.Gzipped, StartBytes);
        var encoding = encodingName is null ? TextEncoding.FromStart(start) : TextEncoding.Named(encodingName);
        if (encoding is null && start.AsSpan().Contains((byte)0))
            throw new FileRefusedException("The file holds zero bytes, so it is no text. Export it as CSV in UTF-8.");
        var delimiter = format.Rows == RowFormat.JsonLines ? NoDelimiter
            : delimiterName is not null ? Delimiter.Named(delimiterName)
            : Delimiter.Detect(AsUtf8(start, encoding));

        if (TryCopy(path, format, encoding ?? TextEncoding.Utf8, delimiter) is { } records) return (records, encoding ?? TextEncoding.Utf8, delimiter);
        if (encodingName is not null) throw new FileRefusedException("The text is not UTF-8, although that is what was named. Name the right encoding, or export the file as UTF-8.");
        using (var again = Unzipped.Open(path, format.Gzipped)) encoding = TextEncoding.Guess(again, statements.Cancellation);
        return (TryCopy(path, format, encoding, delimiter)!, encoding, delimiter);
    }

    /// <summary>Makes the numbered copy; null when the text was taken for UTF-8 and is not.</summary>
    NumberedCopy? TryCopy(string path, FileFormat format, Encoding encoding, char delimiter)
    {
        using var raw = Unzipped.Open(path, format.Gzipped);
        var isUtf8 = encoding.CodePage == Encoding.UTF8.CodePage;
        using var text = isUtf8 ? raw : Encoding.CreateTranscodingStream(raw, encoding, TextEncoding.Utf8);
        using var copy = File.Create(Copy, 1 << 18);
        using var malformed = File.Create(Malformed);
        var json = format.Rows == RowFormat.JsonLines;
        var records = new NumberedCopy(copy, malformed, (byte)delimiter, quotes: !json) { HasHeader = !json };
        var check = new Utf8Check();
        var first = true;
        try
        {
            Unzipped.ReadBlocks(text, block =>
            {
                var bytes = block.Span;
                if (first && bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
                first = false;
                check.Feed(bytes);
                if (check.IsValid) records.Feed(bytes);
            }, statements.Cancellation);
        }
        catch (DecoderFallbackException e)
        {
            throw new FileRefusedException($"The text is not {encoding.WebName}: some bytes mean nothing in it. Name another encoding, or export the file as UTF-8.", e);
        }

        check.Finish();
        if (!check.IsValid) return isUtf8 ? null : throw new FileRefusedException($"The text could not be read as {encoding.WebName}.");
        records.Finish();
        return records;
    }

    /// <summary>The start in UTF-8, or as it is where the encoding isn't known yet: delimiters are ASCII nearly everywhere.</summary>
    static byte[] AsUtf8(byte[] start, Encoding? encoding)
    {
        if (encoding is null) return start;
        var text = Encoding.GetEncoding(encoding.CodePage).GetString(start);
        return Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
    }
}
