using System.CommandLine;
using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Cli;

/// <summary><c>run</c>: one weekly run now.</summary>
static class RunCommand
{
    public static Command Create()
    {
        var config = Arguments.Config();
        var asOf = Arguments.AsOf("The day the figures are for; nothing known later enters [default: today, or the newest day of old data]");
        var force = new Option<bool>("--force") { Description = "Publish even where a check blocks it; the report then says so" };
        var command = new Command("run", "Do one weekly run now: load the inbox, build the warehouse, publish the list and the reports") { config, asOf, force };
        command.SetAction((parsed, ct) =>
        {
            var options = OptionsFile.Load(parsed.GetValue(config));
            var streams = parsed.InvocationConfiguration;
            return ExecuteAsync(options, new RunRequest(parsed.GetValue(asOf), parsed.GetValue(force)), streams.Output, streams.Error, ct);
        });
        return command;
    }

    /// <summary>Runs the week behind the gate, shows its progress and its result; gives the exit code.</summary>
    public static async Task<int> ExecuteAsync(InsightsOptions options, RunRequest request, TextWriter output, TextWriter error, CancellationToken ct)
    {
        // System.CommandLine listens for Ctrl-C only once a command has first given way.
        await Task.Yield();
        using var gate = RunGate.Enter(options.Warehouse, "the run", TimeProvider.System);
        if (gate.Interrupted is { } before)
            error.WriteLine($"Interrupted before: {before}. What it had begun was rolled back; this run does it anew.");

        var run = new WeeklyRun(options, TimeProvider.System);
        var outcome = await RunConsole.WatchAsync(error, progress => run.ExecuteAsync(request, progress, ct), done => done.Status == RunStatus.Done);
        RunSummary.Write(outcome, output, error);
        return outcome.Status switch
        {
            RunStatus.Done => ExitCode.Done,
            RunStatus.Blocked => ExitCode.CheckBlocked,
            _ => ExitCode.Failed,
        };
    }
}
