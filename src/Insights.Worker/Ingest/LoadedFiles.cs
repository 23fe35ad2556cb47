using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Ingest;

/// <summary>The files that the warehouse holds, by their content and table.</summary>
sealed class LoadedFiles
{
    /// <param name="Mapping">The mapping it was loaded with, as JSON; null without one.</param>
    public sealed record Entry(int Id, string Name, string? Mapping);

    readonly Dictionary<(string Sha256, string Table), Entry> _entries;

    LoadedFiles(Dictionary<(string, string), Entry> entries) => _entries = entries;

    /// <summary>The number that the next file gets: loads are numbered in their order.</summary>
    public int NextId => _entries.Values.Select(entry => entry.Id).DefaultIfEmpty(0).Max() + 1;

    public static LoadedFiles Read(Statements statements)
    {
        var known = statements.Count("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'raw' AND table_name = 'files'") > 0;
        if (!known) return new([]);
        var rows = statements.Query("SELECT sha256, table_name, file_id, name, mapping FROM raw.files", row =>
            (Key: (row.GetString(0), row.GetString(1)), Entry: new Entry(row.GetInt32(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4))));
        return new(rows.ToDictionary(row => row.Key, row => row.Entry));
    }

    public Entry? Find(string sha256, string table) => _entries.GetValueOrDefault((sha256, table));

    public void Add(string sha256, string table, Entry entry) => _entries[(sha256, table)] = entry;
}
