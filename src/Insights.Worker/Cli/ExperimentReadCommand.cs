using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Database;
using Insights.Worker.Incentives;
using Insights.Worker.Lab.Testing;
using Insights.Worker.Options;
using Insights.Worker.Runs;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary><c>experiment read NAME</c>: what a test has shown, from the warehouse of the last run; <c>--file</c> reads any randomised test in a file.</summary>
static class ExperimentReadCommand
{
    public static Command Create(TimeProvider clock)
    {
        var config = Arguments.Config();
        var name = new Argument<string?>("NAME") { Description = "Name of the test, as in the exposures", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "Read a randomised test of any kind from this file instead; needs --mapping", HelpName = "FILE" };
        var mapping = new Option<string?>("--mapping") { Description = "What the file's columns are, such as samples/mappings/hillstrom.json", HelpName = "FILE" };
        var folder = new Option<string?>("--out") { Description = "Folder for the page and the PDF [default: the test's folder in the configuration's experiments]", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on standard output and write no page" };
        var command = new Command("read", "Read a test of incentives out: what each offer adds, with intervals, and what to do now") { name, config, folder, file, mapping, json };
        command.Validators.Add(result =>
        {
            var (hasName, hasFile) = (result.GetValue(name) is not null, result.GetValue(file) is not null);
            if (hasName == hasFile) result.AddError("Give either the NAME of a test or --file.");
            else if (hasFile != (result.GetValue(mapping) is not null)) result.AddError("--file and --mapping go together: the mapping says what the file's columns are.");
        });
        command.SetAction((parsed, ct) =>
        {
            if (parsed.GetValue(file) is { } path) return ReadFileAsync(path, parsed.GetValue(mapping)!, parsed.GetValue(json), parsed.InvocationConfiguration, ct);
            var options = OptionsFile.Load(parsed.GetValue(config));
            var test = parsed.GetValue(name)!;
            var streams = parsed.InvocationConfiguration;
            return ExecuteAsync(options, test, parsed.GetValue(json) ? null : parsed.GetValue(folder) ?? FolderOf(options, test), clock, streams.Output, streams.Error, ct);
        });
        return command;
    }

    /// <summary>A name comes from files that others export, and must not lead out of the folder.</summary>
    static string FolderOf(InsightsOptions options, string test) => test.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && test.Trim(' ', '.').Length > 0
        ? Path.Combine(options.Experiments, test)
        : throw new OptionsProblem($"'{test}' can't be a folder's name; say with --out where the page goes.");

    static async Task<int> ExecuteAsync(InsightsOptions options, string test, string? folder, TimeProvider clock, TextWriter output, TextWriter error, CancellationToken ct)
    {
        // System.CommandLine listens for Ctrl-C only once a command has first given way.
        await Task.Yield();
        using var gate = RunGate.Enter(options.Warehouse, "the read-out", clock);
        try
        {
            var outcome = await RunConsole.WatchAsync(error, progress => new TestReadoutRun(options, clock).ExecuteAsync(test, folder, progress, ct), _ => true);
            if (folder is null) output.WriteLine(JsonSerializer.Serialize(ReadoutJson.Of(outcome.Section), ReadoutJson.Options));
            else Show(outcome.Section, error);
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

    static async Task<int> ReadFileAsync(string path, string mapping, bool json, InvocationConfiguration streams, CancellationToken ct)
    {
        var result = await LabOptions.WatchAsync(streams.Error, progress => FileTest.Run(path, mapping, progress, ct), ct);
        foreach (var note in result.Notes) streams.Error.WriteLine(note);
        if (json) LabOptions.WriteJson(result, streams.Output);
        else FileTestReport.Write(result, streams.Error);
        return ExitCode.Done;
    }

    static void Show(TestSection section, TextWriter error)
    {
        var readout = section.Readout;
        if (readout.Arms.Count > 0)
        {
            var table = new Table().AddColumns("arm", "people", "referred", "uptake", "more than no offer, points", "best with chance");
            foreach (var arm in readout.Arms)
                table.AddRow(
                    Markup.Escape(arm.Variant), Text($"{arm.People:N0}"), Text($"{arm.Referred:N0}"), Text($"{100 * arm.Uptake.Value:0.00} %"),
                    readout.Variants.FirstOrDefault(variant => variant.Variant == arm.Variant) is { } variant ? Points(variant.Difference) : "–", Text($"{100 * arm.ChanceToBeBest:0} %"));
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Write(table);
        }
        if (section.Registered is { } registered) error.WriteLine(registered);
        error.WriteLine(readout.Advice.Sentence);
        foreach (var sentence in section.Targeting) error.WriteLine(sentence);
    }

    static string Points(Estimate difference) => Text($"{100 * difference.Value:+0.00;−0.00} ({100 * difference.Low:+0.00;−0.00} … {100 * difference.High:+0.00;−0.00})");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
