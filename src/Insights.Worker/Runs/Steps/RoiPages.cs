using Insights.Reports;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using Insights.Worker.Compose;
using Insights.Worker.Find;
using Insights.Worker.Publish;
using Insights.Worker.Warehouse;
using static Insights.Reports.Formatting.Wording;

namespace Insights.Worker.Runs.Steps;

/// <summary>The executive report as page, PDF and table, all from one model and in one language.</summary>
/// <param name="head">What stands at its top.</param>
/// <param name="findings">Every figure.</param>
/// <param name="facts">What it shows around them.</param>
/// <param name="checks">What the checks found.</param>
sealed class RoiPages(ReportHead head, FindingSet findings, ReportFacts facts, IReadOnlyList<CheckResult> checks)
{
    /// <summary>Writes the three beside each other.</summary>
    /// <param name="language">One of <see cref="ReportLanguage.All"/>'s codes.</param>
    /// <param name="pages">Prints the PDF.</param>
    /// <param name="page">Path of the page; the others differ from it in their ending.</param>
    public async Task PutAsync(string language, PrintedPages pages, string page)
    {
        using var spoken = ReportLanguage.Use(language);
        var report = new RoiReportPage(head, findings, facts).Compose([.. checks.Select(Note)]);
        AppendixFile.Write(Path.ChangeExtension(page, ".csv"), report);
        await using var renderer = new ReportRenderer();
        var html = await renderer.RenderAsync(report).ConfigureAwait(false);
        await pages.PutAsync(html, page, Say("Does the referral programme pay?"), head.AsOf).ConfigureAwait(false);
    }

    static CheckNote Note(CheckResult check) => new(
        Say(Sentence(check.Name)),
        $"{check.Examples}. {Say(check.Do)}" + (check.Severity == CheckSeverity.Hard ? " " + Say("Published by force.") : ""),
        check.Rows);

    static string Sentence(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');
}
