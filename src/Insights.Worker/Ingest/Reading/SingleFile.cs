using Insights.Worker.Database;

namespace Insights.Worker.Ingest.Reading;

/// <summary>One file of any format in a DuckDB of its own, without a warehouse or a mapping.</summary>
static class SingleFile
{
    /// <summary>Reads the file's rows into <c>ingest_source</c>, at least one of them, and hands on to whoever wants them.</summary>
    /// <param name="encoding">The text's encoding; null: found out.</param>
    /// <exception cref="FileRefusedException">The file can't be read or used; the message begins with its name.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static T Read<T>(string path, string? encoding, CancellationToken ct, Func<WarehouseFile, Statements, Source, T> use)
    {
        if (Directory.Exists(path)) throw new FileRefusedException($"{path}: this is a folder. Name a file in it.");
        if (!File.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file.");
        using var warehouse = WarehouseFile.Open(":memory:");
        var statements = new Statements(warehouse, ct);
        using var work = WorkFolder.Create();
        try
        {
            if (new FileInfo(path).Length == 0) throw new FileRefusedException("It is empty (0 bytes).");
            var source = new SourceReader(statements, work.Path).Read(path, encoding, null);
            if (statements.Count("SELECT count(*) FROM ingest_source") == 0) throw new FileRefusedException("It has a header and no rows that can be read.");
            return use(warehouse, statements, source);
        }
        catch (FileRefusedException e)
        {
            throw new FileRefusedException($"{Path.GetFileName(path)}: {e.Message}", e);
        }
    }
}
