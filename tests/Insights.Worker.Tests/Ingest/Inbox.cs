using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Options;

namespace Insights.Worker.Tests.Ingest;

/// <summary>An inbox of its own with a warehouse beside it, gone after the test.</summary>
public sealed class Inbox : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("insights-inbox-");
    WarehouseFile? _warehouse;

    public string Folder => _folder.FullName;

    public InsightsOptions Options { get; set; } = new();

    public WarehouseFile Warehouse => _warehouse ??= WarehouseFile.Open(":memory:", Options.TimeZone);

    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Gzipped(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public IngestSummary Load(bool dryRun = false) =>
        new InboxLoader(Warehouse, Options, TimeProvider.System) { Settle = TimeSpan.Zero }.Load(Folder, null, CancellationToken.None, dryRun);

    /// <summary>Loads an inbox that holds just this file.</summary>
    public FileOutcome LoadOne(string name, string text) => LoadOne(name, Encoding.UTF8.GetBytes(text));

    public FileOutcome LoadOne(string name, byte[] bytes)
    {
        Put(name, bytes);
        return Load().Files.Single(file => file.Name == name);
    }

    /// <summary>A query's rows, values as DuckDB writes them, joined by |; null is ∅.</summary>
    public IReadOnlyList<string> Rows(string columns, string from) => Warehouse.Query(
        $"SELECT COLUMNS(*)::VARCHAR FROM (SELECT {columns} FROM {from})",
        row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "∅" : row.GetString(i))));

    /// <summary>Quarantined values as line|column|value|reason.</summary>
    public IReadOnlyList<string> Quarantine => Rows("line, column_name, value, reason", "raw.quarantine ORDER BY file_id, line, column_name");

    public static IReadOnlyList<FileMapping> SampleMappings()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, Converters = { new OneOrSeveral() } };
        return JsonSerializer.Deserialize<InsightsOptions>(File.ReadAllText(Path.Combine(Repository.Root, "samples", "mappings", "insights.json")), options)!.Mappings;
    }

    public void Dispose()
    {
        _warehouse?.Dispose();
        _folder.Delete(recursive: true);
    }

    sealed class OneOrSeveral : JsonConverter<IReadOnlyList<string>>
    {
        public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? [reader.GetString()!] : JsonSerializer.Deserialize<string[]>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options) =>
            throw new NotSupportedException();
    }
}
