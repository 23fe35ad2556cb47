using System.Text.Json;
using Insights.Worker.Database;

namespace Insights.Worker.Tests.Publish;

/// <summary>Reads a published folder as a script of somebody else's would: by name and column.</summary>
static class PublishedFiles
{
    /// <summary>A CSV's rows by column name; an empty cell is "".</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string folder, string file)
    {
        using var reader = WarehouseFile.Open(":memory:");
        return reader.Query(
            $"select * from read_csv({Sql.Text(Path.Combine(folder, file))}, all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '\u0001')",
            row => (IReadOnlyDictionary<string, string>)Enumerable.Range(0, row.FieldCount)
                .ToDictionary(row.GetName, i => row.IsDBNull(i) ? "" : row.GetString(i)));
    }

    public static string Header(string folder, string file) => File.ReadLines(Path.Combine(folder, file)).First();

    public static JsonElement Json(string folder, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file)));
        return document.RootElement.Clone();
    }
}
