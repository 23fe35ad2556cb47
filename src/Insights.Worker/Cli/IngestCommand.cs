using System.CommandLine;
using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Cli;

/// <summary><c>ingest</c>: load the inbox and nothing else, to see early what is wrong with a file.</summary>
static class IngestCommand
{
    public static Command Create()
    {
        var config = Arguments.Config();
        var inbox = new Option<string?>("--inbox") { Description = "Load from this folder instead of the configured one", HelpName = "DIR" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be loaded and what is wrong, and change nothing" };
        var command = new Command("ingest", "Load the inbox into the warehouse, without figures or reports") { config, inbox, dryRun };
        command.SetAction(async (parsed, ct) =>
        {
            var options = OptionsFile.Load(parsed.GetValue(config));
            if (parsed.GetValue(inbox) is { } folder) options = options with { Inbox = Path.GetFullPath(folder) };
            using var gate = RunGate.Enter(options.Warehouse, "a load of the inbox", TimeProvider.System);
            var load = new InboxOnly(options, TimeProvider.System) { DryRun = parsed.GetValue(dryRun) };
            foreach (var message in await load.ExecuteAsync(ct)) parsed.InvocationConfiguration.Output.WriteLine(message);
            return ExitCode.Done;
        });
        return command;
    }
}
