using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Insights.Worker.Asks;
using Insights.Worker.Options;
using Insights.Worker.Runs;

namespace Insights.Worker.Cli;

/// <summary><c>asks record</c>: tell what came of an ask, one by one or from a filled-in list.</summary>
static class AsksCommand
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create(TimeProvider clock) => new("asks", "Tell what became of the people on the list") { Record(clock) };

    static Command Record(TimeProvider clock)
    {
        var options = new AsksOptions();
        var command = new Command("record", "Record that somebody was asked, or what came of it; the next run counts it");
        options.AddTo(command);
        command.SetAction((parsed, ct) =>
        {
            var configured = OptionsFile.Load(parsed.GetValue(options.Config));
            var streams = parsed.InvocationConfiguration;
            var recording = Execute(configured, options, parsed, clock, ct);
            foreach (var warning in recording.Warnings) streams.Error.WriteLine(warning);
            if (parsed.GetValue(options.Json)) streams.Output.WriteLine(AsJson(recording));
            else Show(recording, streams.Output, streams.Error);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    static AskRecording Execute(InsightsOptions configured, AsksOptions options, ParseResult parsed, TimeProvider clock, CancellationToken ct)
    {
        if (!File.Exists(configured.Warehouse))
            throw new IOException($"There is no warehouse {configured.Warehouse} yet, so no contact is known. Call ./insights run first.");
        // One writer of the day's file at a time, and none while a run loads it.
        using var gate = RunGate.Enter(configured.Warehouse, "the recording of asks", clock);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(configured.TimeZone);
        var recorder = new AskRecorder(configured, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime));
        return parsed.GetValue(options.File) is { } file
            ? recorder.RecordFile(file, parsed.GetValue(options.By), ct)
            : recorder.Record(options.Report(parsed));
    }

    static void Show(AskRecording recording, TextWriter output, TextWriter error)
    {
        foreach (var (ask, name, corrects) in recording.Recorded)
            output.WriteLine($"{ask.ContactId}{(string.IsNullOrWhiteSpace(name) ? "" : $" ({name})")}: {Fate(ask)}{(corrects ? ", in place of what was recorded before" : "")}");
        if (recording.Known > 0) error.WriteLine($"{Count(recording.Known, "report")} said nothing new: recorded before. Give a day (--on, outcome_on) to record another ask.");
        if (recording.Open > 0) error.WriteLine($"{Count(recording.Open, "row")} without an outcome: left open.");
        if (recording.File is { } file) error.WriteLine($"Recorded in {file}. It shows with the next run: at its scheduled time, or now with ./insights run.");
        else error.WriteLine("Nothing new was recorded.");
    }

    static string Fate(RecordedAsk ask) => ask.OutcomeOn is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{ask.Outcome.Replace('_', ' ')} on {known:yyyy-MM-dd}, asked on {ask.AskedOn:yyyy-MM-dd}")
        : string.Create(CultureInfo.InvariantCulture, $"asked on {ask.AskedOn:yyyy-MM-dd}");

    static string Count(int n, string what) => string.Create(CultureInfo.InvariantCulture, $"{n:N0} {what}{(n == 1 ? "" : "s")}");

    static string AsJson(AskRecording recording) => JsonSerializer.Serialize(new
    {
        file = recording.File,
        recorded = recording.Recorded.Select(row => new
        {
            row.Ask.AskId, row.Ask.ContactId, row.Contact, row.Ask.AskedOn, row.Ask.Outcome, row.Ask.OutcomeOn,
            askedBy = row.Ask.By, row.Ask.Channel, row.Ask.Variant, row.Corrects,
        }),
        known = recording.Known,
        open = recording.Open,
        warnings = recording.Warnings,
    }, Json);
}
