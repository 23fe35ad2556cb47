using System.CommandLine;
using System.Globalization;
using Insights.SampleCompany;
using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Cli;

/// <summary><c>demo</c>: a made-up company through the whole run.</summary>
static class DemoCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "Folder for the sample company and its reports", HelpName = "DIR", DefaultValueFactory = _ => "demo" };
        var accounts = Arguments.Count("--accounts", "How many accounts the company has", 1, 100_000, 400);
        var seed = Arguments.Count("--seed", "Another seed is another company", 0, long.MaxValue, 7);
        var asOf = Arguments.AsOf($"The last day its files know of [default: {new SampleOptions().AsOf:yyyy-MM-dd}, so that the demo is the same always]");
        var command = new Command("demo", "Make a sample company and run its week: the list, the reports, where they are") { folder, accounts, seed, asOf };
        command.SetAction((parsed, ct) =>
        {
            var streams = parsed.InvocationConfiguration;
            var sample = new DemoCompany(new SampleOptions
            {
                Accounts = (int)parsed.GetValue(accounts), Seed = (ulong)parsed.GetValue(seed), AsOf = parsed.GetValue(asOf) ?? new SampleOptions().AsOf,
            });
            return ExecuteAsync(DemoFolder.At(parsed.GetValue(folder)!), sample, streams.Output, streams.Error, ct);
        });
        return command;
    }

    static async Task<int> ExecuteAsync(DemoFolder folder, DemoCompany sample, TextWriter output, TextWriter error, CancellationToken ct)
    {
        MakeCompany(folder, sample, error);
        var options = OptionsFile.Load(folder.Config);
        var code = await RunCommand.ExecuteAsync(options, new RunRequest(sample.AsOf, InboxIsComplete: true), output, error, ct);
        if (code == ExitCode.Done) error.WriteLine($"To look around: ./insights serve --config {folder.Config}");
        return code;
    }

    static void MakeCompany(DemoFolder folder, DemoCompany sample, TextWriter error)
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        folder.Claim();
        using var gate = RunGate.Enter(folder.Warehouse, "the making of a demo", clock);
        folder.Clear();
        var written = sample.WriteTo(folder);
        var seconds = clock.GetElapsedTime(started).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        error.WriteLine($"Sample company: {written}, in {folder.Inbox}, made in {seconds} s.");
    }
}
