using System.Text.Json;

namespace Insights.Notebooks;

/// <summary>A figure as <c>findings.json</c> has it: known with its interval, or withheld with the reason.</summary>
sealed record PublishedFinding(double? Value, double? Low, double? High, string? Withheld)
{
    public static PublishedFinding Read(JsonElement finding) => new(
        Number(finding, "value"), Number(finding, "low"), Number(finding, "high"),
        finding.TryGetProperty("withheld", out var reason) ? reason.GetString() : null);

    static double? Number(JsonElement finding, string name) => finding.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}
