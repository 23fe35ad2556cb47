using System.Text.Json;

namespace Insights.Models.Tests;

/// <summary>Figures that another program computed; the script that made them stands beside them in tests/oracles.</summary>
static class Oracle
{
    internal static IEnumerable<JsonElement> Rows(string file, string block)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "oracles", file + ".json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty(block).EnumerateArray().Select(row => row.Clone()).ToList();
    }

    internal static double Number(this JsonElement row, string field) => row.GetProperty(field).GetDouble();

    internal static long Count(this JsonElement row, string field) => row.GetProperty(field).GetInt64();
}
