using System.Globalization;
using System.Text.Json;
using Insights.Worker.Database;
using Insights.Worker.Ingest.Loading;
using Insights.Worker.Ingest.Reading;
using Insights.Worker.Ingest.Tables;
using Insights.Worker.Options;

namespace Insights.Worker.Ingest;

/// <summary>Loads one file: reads it, matches its columns, fills its table and quarantine, and writes its row in <c>raw.files</c>.</summary>
sealed class FileLoad(Statements statements, string workFolder, DateTimeOffset now)
{
    /// <summary>The mapping as <c>raw.files</c> keeps it; a file is loaded again when it changes.</summary>
    public static string? Fingerprint(FileMapping? mapping) => mapping is null ? null : JsonSerializer.Serialize(mapping);

    /// <param name="replaces">The load that this one takes the place of.</param>
    /// <exception cref="FileRefusedException">It can't be read.</exception>
    public FileOutcome Run(InboxFile file, CanonicalTable table, FileMapping? mapping, string sha256, int fileId, LoadedFiles.Entry? replaces)
    {
        if (replaces is not null) Remove(fileId, table);
        var source = new SourceReader(statements, workFolder).Read(file.Path, mapping?.Encoding, mapping?.Delimiter);
        var match = ColumnMatch.Of(source, table, mapping, sha256);
        RequireDateFormat(mapping);
        var load = new TableLoad(statements, table, source, match, fileId, file.Name);
        var (read, loaded, quarantined) = load.Run(mapping);
        var reasons = quarantined > 0 ? load.Reasons() : [];
        statements.Execute("DROP TABLE ingest_source");
        Register(file, table, mapping, sha256, fileId, source, match, (read, loaded, quarantined));
        return new(file.Name, table.Name, sha256, file.Bytes, FileStatus.Loaded, read, loaded, quarantined,
            [.. Messages(match, read, loaded, quarantined, replaces), .. reasons]);
    }

    static IEnumerable<string> Messages(ColumnMatch match, long read, long loaded, long quarantined, LoadedFiles.Entry? replaces)
    {
        if (replaces is not null) yield return "Loaded again, because its mapping has changed since.";
        foreach (var note in match.Notes) yield return note;
        if (read == 0) yield return "It has a header and no rows.";
        if (match.Unknown.Count > 0)
            yield return $"Columns without a place, kept with the rows: {string.Join(", ", match.Unknown.Select(column => column.Name))}.";
        if (quarantined > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{(loaded == 0 ? "Every row" : $"{quarantined} of {read} rows")} went to quarantine:");
    }

    void Remove(int fileId, CanonicalTable table)
    {
        statements.Execute($"DELETE FROM raw.{Sql.Name(table.Name)} WHERE _file_id = {fileId}");
        statements.Execute($"DELETE FROM raw.quarantine WHERE file_id = {fileId}");
        statements.Execute($"DELETE FROM raw.files WHERE file_id = {fileId}");
    }

    void RequireDateFormat(FileMapping? mapping)
    {
        if (mapping?.DateFormat is not { } format || format is "unix_seconds" or "unix_milliseconds") return;
        try
        {
            foreach (var part in format.Split('|')) statements.Count($"SELECT count(try_strptime('', {Sql.Text(part.Trim())}))");
        }
        catch (DuckDB.NET.Data.DuckDBException e)
        {
            throw new FileRefusedException($"The mapping's date format '{format}' is not understood. Expected strptime's letters such as %d/%m/%Y %H:%M, or unix_seconds or unix_milliseconds.", e);
        }
    }

    void Register(
        InboxFile file, CanonicalTable table, FileMapping? mapping, string sha256, int fileId, Source source, ColumnMatch match,
        (long Read, long Loaded, long Quarantined) rows)
    {
        var unknown = string.Join(", ", match.Unknown.Select(column => Sql.Text(column.Name)));
        statements.Execute(string.Create(CultureInfo.InvariantCulture,
            $"""
            INSERT INTO raw.files VALUES ({fileId}, {Sql.Text(file.Name)}, {Sql.Text(table.Name)}, {Sql.Text(sha256)}, {file.Bytes},
              {Sql.Text(source.Format.Name)}, {Text(source.Encoding)}, {Text(source.Delimiter?.ToString())},
              {rows.Read}, {rows.Loaded}, {rows.Quarantined}, [{unknown}]::VARCHAR[], {Text(Fingerprint(mapping))},
              TIMESTAMP '{now.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}')
            """));
    }

    static string Text(string? value) => value is null ? "NULL" : Sql.Text(value);
}
