using System.Globalization;
using System.Text.Json;
using Insights.Worker.Runs;

namespace Insights.Worker.Cli;

/// <summary>What a run leaves on the console: where its outputs are, and what needs a person.</summary>
static class RunSummary
{
    static readonly (string Name, string What)[] Outputs =
    [
        ("ask-list.html", "the list, as a page"), ("ask-list.pdf", "the list, as PDF"), ("ask-list.csv", "the list, as a table"),
        ("by-owner", "the list, a table for each owner"), ("call-first.csv", "whom to call first"),
        ("roi-report.html", "the ROI report, as a page"), ("roi-report.pdf", "the ROI report, as PDF"),
        ("incentives.html", "incentives, as a page"), ("incentives.pdf", "incentives, as PDF"),
        ("model-card.html", "how good the scores are, as a page"), ("model-card.pdf", "how good the scores are, as PDF"),
        ("findings.json", "every figure"), ("quarantine.csv", "rows that could not be loaded, with the reason"), ("run.json", "the record of the run"),
    ];

    /// <param name="output">Gets the results.</param>
    /// <param name="error">Gets the warnings, and why nothing was published.</param>
    public static void Write(RunOutcome outcome, TextWriter output, TextWriter error)
    {
        foreach (var message in outcome.Messages) error.WriteLine("- " + message);
        var seconds = outcome.Duration.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        error.WriteLine(outcome.Status switch
        {
            RunStatus.Done => $"Done in {seconds} s.",
            RunStatus.Blocked => $"Blocked after {seconds} s: a check failed, so nothing was published. Repair what it names and run again.",
            _ => $"Failed after {seconds} s; nothing was published.",
        });
        if (outcome.Folder is null || !Directory.Exists(outcome.Folder)) return;

        if (Counts(Path.Combine(outcome.Folder, "run.json")) is { } counts) error.WriteLine(counts);
        var there = Outputs.Where(file => Path.Exists(Path.Combine(outcome.Folder, file.Name))).ToList();
        var width = there.Select(file => file.What.Length).DefaultIfEmpty(0).Max();
        foreach (var (name, what) in there) output.WriteLine($"{what.PadRight(width)}  {Path.Combine(outcome.Folder, name)}");
    }

    static string? Counts(string record)
    {
        if (!File.Exists(record)) return null;
        using var document = JsonDocument.Parse(File.ReadAllBytes(record));
        if (!document.RootElement.TryGetProperty("counts", out var counts)) return null;
        long Of(string name) => counts.TryGetProperty(name, out var count) ? count.GetInt64() : 0;
        var quarantined = Of("quarantined");
        return string.Create(CultureInfo.InvariantCulture,
            $"Loaded {Of("loaded"):N0} rows; {Of("skipped"):N0} files were known from before; {quarantined:N0} rows could not be read{(quarantined > 0 ? ", and quarantine.csv says why" : "")}.");
    }
}
