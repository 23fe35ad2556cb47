using System.Text.Json;
using System.Text.Json.Serialization;
using Insights.Models.Units;

namespace Insights.Worker.Publish;

/// <summary>Writes <c>findings.json</c>: every figure a report shows, known or withheld.</summary>
public static class FindingsFile
{
    static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string path, IEnumerable<Finding> findings)
    {
        using var stream = File.Create(path);
        JsonSerializer.Serialize(stream, findings.Select(Entry.Of), Options);
    }

    sealed record Entry(
        string Name, string Unit, double? Value, double? Low, double? High, double? Level, long? N, string? Withheld, string Source)
    {
        public static Entry Of(Finding finding) => new(
            finding.Name, finding.Unit, finding.Estimate?.Value, finding.Estimate?.Low, finding.Estimate?.High,
            finding.Estimate?.Level, finding.Estimate?.N, finding.Withheld, finding.Source);
    }
}
