using Insights.Models.Units;
using Insights.Reports;
using Insights.Reports.Model;
using Insights.Worker.Compose;
using Insights.Worker.Incentives;
using Insights.Worker.Options;
using Insights.Worker.Publish;
using Insights.Worker.Warehouse;

namespace Insights.Worker.Runs.Steps;

/// <summary>The outputs, written and verified but not visible yet.</summary>
/// <param name="Folder">Made visible by the next step, together with the run's record.</param>
/// <param name="Messages">What is missing, and how to get it.</param>
sealed record Published(ReportFolder Folder, IReadOnlyList<string> Messages) : IDisposable
{
    /// <summary>A run that ends before its record leaves nothing behind.</summary>
    public void Dispose() => Folder.Dispose();
}

/// <summary>Step 7: every output, from one report model each. Nothing is computed here.</summary>
static class PublishStep
{
    public static async Task<Published> PublishAsync(RunContext run, Intake intake, IReadOnlyList<CheckResult> checks, Found found)
    {
        var folder = ReportFolder.Begin(run.Options.Out, intake.AsOf);
        try
        {
            var head = new ReportHead(run.Options.Company, intake.AsOf, run.LocalStart, run.Options.TimeZone, Currency.Of(run.Options.Currency));
            Files(run, folder, found);
            return new Published(folder, await PagesAsync(run, folder, found, head, checks).ConfigureAwait(false));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    static AskListReport List(RunContext run, ReportHead head, Found found) => new AskListPage(head, found.Asks, found.Calls, found.Detractors)
    {
        Advocacy = found.Scored.Advocacy,
        Churn = found.Scored.Churn,
        LastWeek = found.LastWeek,
        Effect = found.Effect,
        Messages = MessageFiles.Read(run.Options.Messages),
    }.Compose();

    static IncentiveReport Incentives(Found found, ReportHead head)
    {
        var basis = found.Incentives.Basis;
        return new()
        {
            Head = head, HorizonDays = basis.Model.HorizonDays, Record = basis.Record, Tests = found.Incentives.Tests,
            Forecast = Forecast.Of(basis, new(basis.Offers, new(), null)),
        };
    }

    static void Files(RunContext run, ReportFolder folder, Found found)
    {
        var currency = Currency.Of(run.Options.Currency);
        ListFiles.AskList(folder.File("ask-list.csv"), found.Asks, currency);
        OwnerFiles.Write(folder, found.Asks, currency);
        ListFiles.CallFirst(folder.File("call-first.csv"), found.Calls, currency);
        ListFiles.Scores(folder.File("scores.csv"), found.Scores);
        FindingsFile.Write(folder.File("findings.json"), found.Findings);
        IncentiveBasisFile.Write(folder.File(IncentiveBasis.FileName), found.Incentives.Basis, found.Incentives.Tests);
        QuarantineFile.Write(folder.File("quarantine.csv"), run.Warehouse);
    }

    static async Task<IReadOnlyList<string>> PagesAsync(
        RunContext run, ReportFolder folder, Found found, ReportHead head, IReadOnlyList<CheckResult> checks)
    {
        await using var renderer = new ReportRenderer();
        await using var pages = new PrintedPages(run, head.Company);
        var list = await renderer.RenderAsync(List(run, head, found)).ConfigureAwait(false);
        await pages.PutAsync(list, folder.File("ask-list.html"), "Whom to ask, whom to call first", head.AsOf).ConfigureAwait(false);
        await new RoiPages(head, found.Findings, found.Facts, checks).PutAsync(run.Options.Language, pages, folder.File("roi-report.html")).ConfigureAwait(false);
        var incentives = await renderer.RenderAsync(Incentives(found, head)).ConfigureAwait(false);
        await pages.PutAsync(incentives, folder.File("incentives.html"), "Incentives", head.AsOf).ConfigureAwait(false);
        await new KeptCards(run, pages).PutAsync(head, found.Scored.Trainings, folder, found.Scored.AskUplift).ConfigureAwait(false);
        return pages.Problems;
    }
}
