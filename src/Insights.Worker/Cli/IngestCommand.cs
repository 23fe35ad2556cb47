using System.CommandLine;
using System.Globalization;
using Insights.Worker.Ingest;
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
        command.SetAction((parsed, ct) =>
        {
            var options = OptionsFile.Load(parsed.GetValue(config));
            if (parsed.GetValue(inbox) is { } folder) options = options with { Inbox = Path.GetFullPath(folder) };
            var streams = parsed.InvocationConfiguration;
            return Task.Run(() => Execute(options, parsed.GetValue(dryRun), streams.Output, streams.Error, ct), ct);
        });
        return command;
    }

    static int Execute(InsightsOptions options, bool dryRun, TextWriter output, TextWriter error, CancellationToken ct)
    {
        using var gate = RunGate.Enter(options.Warehouse, "a load of the inbox", TimeProvider.System);
        var summary = new EarlyLoad(options, TimeProvider.System).Load(new RunConsole.PlainLines(error), dryRun, ct);
        var width = summary.Files.Select(file => file.Name.Length).DefaultIfEmpty(0).Max();
        foreach (var file in summary.Files)
        {
            output.WriteLine($"{file.Name.PadRight(width)}  {Fate(file, dryRun)}");
            foreach (var message in file.NamedMessages) error.WriteLine(message);
        }

        error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(dryRun ? "Dry run, nothing was changed: " : "")}{summary.RowsLoaded:N0} rows loaded, {summary.RowsQuarantined:N0} could not be read."));
        return summary.Count(FileStatus.Refused) > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    static string Fate(FileOutcome file, bool dryRun) => file.Status switch
    {
        FileStatus.Loaded => string.Create(CultureInfo.InvariantCulture,
            $"{(dryRun ? "would load" : "loaded")} {file.RowsLoaded:N0} of {file.RowsRead:N0} rows into {file.Table}{(file.RowsQuarantined > 0 ? $", {file.RowsQuarantined:N0} to quarantine" : "")}"),
        FileStatus.AlreadyLoaded => "known from before, nothing changed",
        FileStatus.Refused => "refused",
        FileStatus.PassedOver => "passed over",
        FileStatus.StillBeingWritten => "still being written; the next load looks again",
        _ => "not recognised",
    };
}
