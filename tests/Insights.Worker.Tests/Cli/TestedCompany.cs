using Insights.SampleCompany;
using Insights.Worker.Cli;
using Insights.Worker.Options;
using Insights.Worker.Tests.Runs;
using Microsoft.Extensions.Time.Testing;

namespace Insights.Worker.Tests.Cli;

/// <summary>A sample company after one run, large enough for two of its three tests of incentives to be read.</summary>
public sealed class TestedCompany : IAsyncLifetime
{
    internal const string Config = """
        {
          "inbox": "inbox", "out": "reports", "warehouse": "warehouse.duckdb", "models": "models", "timeZone": "Europe/Berlin",
          "incentives": {
            "variants": [
              { "name": "account_credit", "kind": "credit", "referrer": { "qualified": 100, "closed": 450 } },
              { "name": "cash", "kind": "cash", "referrer": { "qualified": 100, "closed": 450 } }
            ],
            "segments": { "commerce": ["Retail", "Logistics", "Manufacturing"] }
          }
        }
        """;

    readonly RunFolder _folder = RunFolder.WithSample(new()
    {
        Accounts = 1500, AsOf = RunFolder.AsOf, UsageWeeks = 0, Dirt = false, Tables = ["accounts", "contacts", "exposures", "referrals", "rewards"],
    });

    string ConfigPath => Path.Combine(_folder.Path, OptionsFile.DefaultName);

    /// <summary>Where a test's plan and pages stand.</summary>
    internal string Folder(string test) => Path.Combine(_folder.Path, "experiments", test);

    public async ValueTask InitializeAsync()
    {
        File.WriteAllText(ConfigPath, Config);
        _folder.Options = OptionsFile.Load(ConfigPath);
        await _folder.PublishAsync();
    }

    internal Task<(int Code, string Output, string Error)> ExperimentAsync(params string[] arguments) => ExperimentAsync(ConfigPath, arguments);

    internal static async Task<(int Code, string Output, string Error)> ExperimentAsync(string config, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        string[] withConfig = arguments.Contains("--file") ? arguments : [.. arguments, "--config", config];
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 29, 18, 0, 0, TimeSpan.Zero));
        var code = await CommandLine.InvokeAsync(CommandLine.Root(ExperimentCommand.Create(clock)), ["experiment", .. withConfig], output, error);
        return (code, output.ToString(), error.ToString());
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
