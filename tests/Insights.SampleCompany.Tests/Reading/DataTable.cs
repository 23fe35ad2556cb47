using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Insights.SampleCompany.Tests.Reading;

/// <summary>A canonical table as it stands in an inbox, all its files together; read by code that shares nothing with the writer.</summary>
public sealed class DataTable
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    public List<string> Columns { get; } = [];
    public List<DataRow> Rows { get; } = [];

    public static DataTable Read(string inbox, string table)
    {
        var result = new DataTable();
        foreach (var file in Directory.GetFiles(inbox).Where(file => TableOf(file) == table).Order(StringComparer.Ordinal))
            result.Load(file);
        return result;
    }

    public static string TableOf(string file) => Path.GetFileName(file).Split('.', '-')[0];

    public int IndexOf(string column) => _index[column];

    public bool Has(string column) => _index.ContainsKey(column);

    private void Load(string file)
    {
        using Stream raw = File.OpenRead(file);
        using var stream = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var name = Path.GetFileName(file);
        if (name.EndsWith(".jsonl", StringComparison.Ordinal)) LoadJson(reader, name);
        else LoadDelimited(reader.ReadToEnd(), name, name.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',');
    }

    private void LoadJson(StreamReader reader, string name)
    {
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            foreach (var property in json.RootElement.EnumerateObject()) Index(property.Name);
            var row = new string[Math.Max(Columns.Count, 16)];
            Array.Fill(row, "");
            foreach (var property in json.RootElement.EnumerateObject()) row[_index[property.Name]] = property.Value.ToString();
            Rows.Add(new(this, name, row));
        }
    }

    private void LoadDelimited(string text, string name, char delimiter)
    {
        string[]? header = null;
        foreach (var fields in Records(text, delimiter))
        {
            if (header is null)
            {
                header = fields;
                foreach (var column in header) Index(column);
                Assert.Equal(Columns, header);
                continue;
            }
            Assert.True(fields.Length == header.Length, $"{name}: {fields.Length} fields under a header of {header.Length}: {fields[0]}");
            Rows.Add(new(this, name, fields));
        }
    }

    private void Index(string column)
    {
        if (_index.TryAdd(column, Columns.Count)) Columns.Add(column);
    }

    private static IEnumerable<string[]> Records(string text, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                for (i++; ; i++)
                {
                    if (text[i] != '"') field.Append(text[i]);
                    else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
                    else break;
                }
            else if (text[i] == delimiter || text[i] == '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (text[i] != '\n') continue;
                yield return [.. fields];
                fields.Clear();
            }
            else if (text[i] != '\r') field.Append(text[i]);
        }
        Assert.True(fields.Count == 0 && field.Length == 0, "The file ends in the middle of a row.");
    }
}

/// <summary>One row, and the file it came from.</summary>
public sealed record DataRow(DataTable Table, string File, string[] Fields)
{
    public string this[string column] => Fields[Table.IndexOf(column)];

    public bool Has(string column) => this[column] != "";

    public DateTimeOffset Instant(string column) => DateTimeOffset.Parse(this[column], styles: System.Globalization.DateTimeStyles.AssumeUniversal);

    public DateOnly Date(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd");

    public double Number(string column) => double.Parse(this[column]);
}
