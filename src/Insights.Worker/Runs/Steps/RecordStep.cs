using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using Insights.Models.Findings;
using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs.Steps;

/// <summary>Step 8: writes the run's record, makes the outputs visible with it, and enters the run in the ledger.</summary>
static class RecordStep
{
    public static RunOutcome Record(
        RunContext run, RunRequest request, Intake intake, IReadOnlyList<CheckResult> checks, Found found, Published published)
    {
        string[] messages = [.. intake.Messages, .. Sentences(checks), .. published.Messages];
        var record = Compose(run, "done", intake, checks, messages) with
        {
            Forced = request.Force,
            Models = [.. found.Scored.Records.Select(model => new RecordedModel(
                model.Target, model.Kind.Name(), model.File ?? "points, docs/methods/points-scores.md"))],
            Findings = [.. found.Findings.Select(RecordedFinding.Of)],
            Outputs = [.. published.Folder.Files().Select(name => Output(name, published.Folder.File(name)))],
        };
        var json = RunJson.Write(record);
        File.WriteAllText(published.Folder.File("run.json"), json);
        published.Folder.Commit();
        new Ledger(run.Warehouse).Add(record, json);
        return new RunOutcome(RunStatus.Done, published.Folder.FinalPath, messages, run.Elapsed);
    }

    /// <summary>A hard check found something: nothing is published, and the ledger says why.</summary>
    public static RunOutcome Blocked(RunContext run, Intake intake, IReadOnlyList<CheckResult> checks)
    {
        string[] messages = [.. intake.Messages, .. Sentences(checks)];
        var record = Compose(run, "blocked", intake, checks, messages);
        new Ledger(run.Warehouse).Add(record, RunJson.Write(record));
        return new RunOutcome(RunStatus.Blocked, null, messages, run.Elapsed);
    }

    static RunRecord Compose(RunContext run, string status, Intake intake, IReadOnlyList<CheckResult> checks, IReadOnlyList<string> messages) => new()
    {
        RunId = $"{intake.AsOf:yyyy-MM-dd}/{run.StartedAt.UtcDateTime:yyyyMMdd'T'HHmmss.fff'Z'}",
        Company = run.Options.Company,
        AsOf = intake.AsOf,
        Status = status,
        Forced = false,
        StartedAt = run.StartedAt,
        FinishedAt = run.Clock.GetUtcNow(),
        ProgramVersion = typeof(RecordStep).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "not known",
        TimeZone = run.Options.TimeZone,
        Currency = run.Options.Currency,
        Seed = run.Options.Seed,
        Inputs = Inputs(run.Warehouse),
        Arrivals = [.. intake.Summary.Files.Select(file => new RecordedArrival(file.Name, file.Table, file.Status.ToString(), file.Messages))],
        Counts = new RecordedCounts(
            intake.Summary.RowsLoaded, intake.Summary.RowsQuarantined, intake.Summary.Count(FileStatus.AlreadyLoaded), InWarehouse(run.Warehouse)),
        Checks = checks,
        Models = [],
        Findings = [],
        Outputs = [],
        Messages = messages,
        PeakMemoryMb = PeakMemory(),
        Durations = run.Durations.ToDictionary(step => step.Step, step => Math.Round(step.Duration.TotalSeconds, 3)),
    };

    static IEnumerable<string> Sentences(IReadOnlyList<CheckResult> checks) =>
        checks.Select(check => $"{(check.Severity == CheckSeverity.Hard ? "Check failed" : "Note")}: {check.Examples}. {check.Do}");

    static IReadOnlyList<RecordedInput> Inputs(WarehouseFile warehouse) => warehouse.Query(
        "select name, table_name, sha256, bytes, rows_read, rows_loaded, rows_quarantined from raw.files order by file_id",
        row => new RecordedInput(
            row.RequiredText("name"), row.RequiredText("table_name"), row.RequiredText("sha256"), row.Count("bytes"),
            row.Count("rows_read"), row.Count("rows_loaded"), row.Count("rows_quarantined")));

    static IReadOnlyDictionary<string, long> InWarehouse(WarehouseFile warehouse) => warehouse.Query(
        "select table_name, table_rows from marts.freshness order by table_name",
        row => (Table: row.RequiredText("table_name"), Rows: row.Count("table_rows")))
        .ToDictionary(row => row.Table, row => row.Rows, StringComparer.Ordinal);

    static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }

    static RecordedOutput Output(string name, string path)
    {
        using var stream = File.OpenRead(path);
        return new RecordedOutput(name, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
