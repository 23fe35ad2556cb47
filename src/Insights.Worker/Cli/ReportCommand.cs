using Insights.Models.Units;
using System.CommandLine;
using DuckDB.NET.Data;
using Insights.Reports.Formatting;
using Insights.Worker.Database;
using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Cli;

/// <summary><c>report roi</c>: the executive report of any period and language, from the warehouse of the last run.</summary>
static class ReportCommand
{
    public static Command Create() => new("report", "Write a report from what the last run loaded") { Roi() };

    static Command Roi()
    {
        var config = Arguments.Config();
        var period = new Option<ReportPeriod?>("--period")
        {
            Description = $"What it covers: {ReportPeriod.Forms} [default: the last run's twelve whole months]", HelpName = "PERIOD",
            CustomParser = result => Arguments.Parse(result, ReportPeriod.TryParse, ReportPeriod.Forms),
        };
        var language = new Option<string?>("--lang")
        {
            Description = $"Its language, one of {Languages} [default: the configuration's]", HelpName = "LANG",
            CustomParser = result => Arguments.Parse(result, text => ReportLanguage.TryOf(text)?.Code, $"one of {Languages}"),
        };
        var folder = new Option<string?>("--out") { Description = "Folder for the files [default: roi/PERIOD in the configuration's out]", HelpName = "DIR" };
        var command = new Command("roi", "Does the referral programme pay: the executive report as page, PDF and table") { config, period, language, folder };
        command.SetAction((parsed, ct) =>
        {
            var options = OptionsFile.Load(parsed.GetValue(config));
            var (asked, spoken) = (parsed.GetValue(period), parsed.GetValue(language));
            var request = new PeriodReportRequest(
                asked, spoken ?? options.Language,
                parsed.GetValue(folder) ?? Path.Combine(options.Out, "roi", (asked?.Name ?? "12-months")),
                // Two languages asked for by name can lie beside each other.
                spoken is null ? "roi-report" : $"roi-report.{spoken}");
            var streams = parsed.InvocationConfiguration;
            return ExecuteAsync(options, request, streams.Output, streams.Error, ct);
        });
        return command;
    }

    static async Task<int> ExecuteAsync(InsightsOptions options, PeriodReportRequest request, TextWriter output, TextWriter error, CancellationToken ct)
    {
        // System.CommandLine listens for Ctrl-C only once a command has first given way.
        await Task.Yield();
        using var gate = RunGate.Enter(options.Warehouse, "the report", TimeProvider.System);
        try
        {
            var outcome = await RunConsole.WatchAsync(
                error, progress => new PeriodReport(options, TimeProvider.System).ExecuteAsync(request, progress, ct), _ => true);
            foreach (var message in outcome.Messages) error.WriteLine("- " + message);
            foreach (var file in outcome.Files) output.WriteLine(file);
            return ExitCode.Done;
        }
        catch (Exception problem) when (problem is InvalidDataException or QueryFailedException or DuckDBException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(problem.Message);
            return ExitCode.Failed;
        }
    }

    static string Languages => string.Join(", ", ReportLanguage.All.Select(language => language.Code));
}
