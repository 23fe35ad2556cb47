using DuckDB.NET.Data;
using Insights.Worker.Database;
using Insights.Worker.Ingest;
using Insights.Worker.Options;
using Insights.Worker.Publish;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs;

/// <summary>
/// One weekly run, and the map of the house: Ingest → Build → Check → Features → Score → Find → Publish → Record.
/// A run that is stopped or killed anywhere leaves the last published reports as they were, and the next run goes on.
/// </summary>
public sealed class WeeklyRun(InsightsOptions options, TimeProvider clock)
{
    /// <summary>The program that prints the PDFs; null publishes the pages and tables without them, and says so.</summary>
    public string? Browser { get; init; } = BrowserPath.Find();

    public async Task<RunOutcome> ExecuteAsync(RunRequest request, IProgress<RunStep>? progress, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        try
        {
            using var run = RunContext.Start(options, clock, Browser, progress, stop);
            return await ExecuteAsync(run, request).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is InboxMissingException or InvalidDataException or ModelFailedException or QueryFailedException or DuckDBException or IOException or UnauthorizedAccessException)
        {
            return new RunOutcome(RunStatus.Failed, null, [problem.Message], clock.GetElapsedTime(started));
        }
    }

    static async Task<RunOutcome> ExecuteAsync(RunContext run, RunRequest request)
    {
        var intake = await run.Step("Ingest", () => IngestStep.Load(run, request));
        var built = await run.Step("Build", () => BuildStep.Build(run, intake.AsOf));
        var checks = await run.Step("Check", () => new Checks(run.Warehouse, built).Run(run.Stop));
        if (Blocks(checks) && !request.Force) return RecordStep.Blocked(run, intake, checks);

        var facts = await run.Step("Features", () => FeatureStep.Read(run, intake.AsOf));
        var scored = await run.Step("Score", () => ScoreStep.Score(run, facts));
        var found = await run.Step("Find", () => FindStep.Find(run, built.Period, facts, scored));
        using var published = await run.StepAsync("Publish", () => PublishStep.PublishAsync(run, intake, checks, found));
        return await run.Step("Record", () => RecordStep.Record(run, request, intake, checks, found, published));
    }

    static bool Blocks(IReadOnlyList<CheckResult> checks) => checks.Any(check => check.Severity == CheckSeverity.Hard);
}
