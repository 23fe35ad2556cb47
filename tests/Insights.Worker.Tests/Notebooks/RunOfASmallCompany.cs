using System.Text.Json;
using Insights.SampleCompany;
using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Tests.Notebooks;

/// <summary>A small sample company and one run over it, which leaves a warehouse and its published findings.</summary>
public sealed class RunOfASmallCompany : IAsyncLifetime
{
    readonly TemporaryFolder _folder = new();

    public string Warehouse => _folder["warehouse.duckdb"];

    public DateOnly AsOf { get; } = new SampleOptions().AsOf;

    public string FindingsFile => Path.Combine(_folder["reports"], AsOf.ToString("yyyy-MM-dd"), "findings.json");

    /// <summary>Every published value, by name; null where it is withheld.</summary>
    public IReadOnlyDictionary<string, double?> Published()
    {
        using var findings = JsonDocument.Parse(File.ReadAllText(FindingsFile));
        return findings.RootElement.EnumerateArray().ToDictionary(
            finding => finding.GetProperty("name").GetString()!,
            finding => finding.TryGetProperty("value", out var value) ? value.GetDouble() : (double?)null);
    }

    public async ValueTask InitializeAsync()
    {
        var sample = new SampleOptions { Accounts = 120 };
        Insights.SampleCompany.SampleCompany.Write(sample, _folder["inbox"]);
        var options = new InsightsOptions
        {
            Company = "Small Company", Inbox = _folder["inbox"], Out = _folder["reports"], Models = _folder["models"], Warehouse = Warehouse, TimeZone = sample.TimeZone,
        };
        var outcome = await new WeeklyRun(options, TimeProvider.System).ExecuteAsync(new RunRequest(AsOf), null, CancellationToken.None);
        if (outcome.Status != RunStatus.Done) throw new InvalidOperationException($"The run ended {outcome.Status}: {string.Join(" ", outcome.Messages)}");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
