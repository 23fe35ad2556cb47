using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Find;
using Insights.Worker.Options;
using Insights.Worker.Publish;
using Insights.Worker.Runs.Steps;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs;

/// <param name="Period">What it covers; null: the twelve whole months of the last run.</param>
/// <param name="Language">The code of the report's language.</param>
/// <param name="Folder">Where the files go.</param>
/// <param name="Name">The files' name without their ending.</param>
public sealed record PeriodReportRequest(ReportPeriod? Period, string Language, string Folder, string Name);

/// <summary>What came of it: the files, and what people should know.</summary>
public sealed record PeriodReportOutcome(IReadOnlyList<string> Files, IReadOnlyList<string> Messages);

/// <summary>
/// The executive report of any period, from the warehouse as the last run left it: the marts are built anew for the period inside a
/// transaction that is rolled back, so the warehouse stays as it was. What happened after the period's last day stays out of it.
/// </summary>
public sealed class PeriodReport(InsightsOptions options, TimeProvider clock)
{
    /// <summary>Layers that depend on the as-of date or the period.</summary>
    static readonly string[] Layers = ["features", "marts"];

    /// <summary>The program that prints the PDF; null writes the page and the table without it, and says so.</summary>
    public string? Browser { get; init; } = BrowserPath.Find();

    /// <exception cref="InvalidDataException">There is no run to take the figures from, or the period is not over.</exception>
    public async Task<PeriodReportOutcome> ExecuteAsync(PeriodReportRequest request, IProgress<RunStep>? progress, CancellationToken stop)
    {
        if (!File.Exists(options.Warehouse))
            throw new InvalidDataException($"There is no warehouse at {options.Warehouse}. Do one run first: ./insights run.");
        using var run = RunContext.Start(options, clock, Browser, progress, stop);
        var parameters = Parameters(run, request.Period);
        var (findings, facts, checks) = await run.Step("Find", () => Find(run, parameters)).ConfigureAwait(false);
        return await run.StepAsync("Publish", async () =>
        {
            using var files = new StagedFiles(request.Folder);
            var head = new ReportHead(options.Company, parameters.AsOf, run.LocalStart, options.TimeZone, Currency.Of(options.Currency));
            await using var pages = new PrintedPages(run, options.Company);
            await new RoiPages(head, findings, facts, checks).PutAsync(request.Language, pages, files.File(request.Name + ".html")).ConfigureAwait(false);
            return new PeriodReportOutcome(files.Commit(), pages.Problems);
        }).ConfigureAwait(false);
    }

    ModelParameters Parameters(RunContext run, ReportPeriod? period)
    {
        var asOf = new Ledger(run.Warehouse).LatestAsOf()
            ?? throw new InvalidDataException($"The warehouse {options.Warehouse} has no finished run to take figures from. Do one first: ./insights run.");
        if (period is null) return run.Parameters(asOf, ReportPeriod.TwelveMonthsUntil(asOf));
        if (period.LastDay > asOf)
            throw new InvalidDataException($"{period.Name} ends on {period.LastDay:yyyy-MM-dd}, and the last run knows only what happened until {asOf:yyyy-MM-dd}. Ask for a period that is over, or load newer data with ./insights run.");
        return run.Parameters(period.LastDay, period);
    }

    (FindingSet, ReportFacts, IReadOnlyList<CheckResult>) Find(RunContext run, ModelParameters parameters)
    {
        using var transaction = run.Warehouse.Connection.BeginTransaction();
        Build(run, parameters);
        var checks = new Checks(run.Warehouse, parameters).Run(run.Stop);
        var inference = new FindingsOfRun(run.Warehouse, options, parameters.Period);
        var findings = inference.Find();
        var facts = ReportFacts.Read(run.Warehouse, options, parameters.Period, inference.Judge(findings));
        transaction.Rollback();
        return (findings, facts, checks);
    }

    static void Build(RunContext run, ModelParameters parameters)
    {
        try
        {
            new ModelRunner(run.Warehouse, parameters).Build(Layers, (model, share) => run.Report("Find", model, share), run.Stop);
        }
        catch (ModelFailedException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }
}
