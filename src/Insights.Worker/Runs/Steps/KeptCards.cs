using System.Globalization;
using Insights.Reports.Model;
using Insights.Worker.Publish;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;
using Insights.Worker.Training;

namespace Insights.Worker.Runs.Steps;

/// <summary>
/// The models' cards, as page and PDF: made when something was trained, kept with the models, and put beside every week's lists. A PDF that could not be
/// printed then is printed by the first run that has a browser.
/// </summary>
sealed class KeptCards(RunContext run, PrintedPages pages)
{
    const string Prefix = "model-card";
    const string Title = "How good the scores are";

    public async Task PutAsync(ReportHead head, IReadOnlyList<Trained> trainings, ReportFolder folder, AskUplift? uplift = null)
    {
        if (trainings.Count > 0) await KeepAsync(head, trainings, uplift).ConfigureAwait(false);
        if (Latest(head.AsOf) is not { } card) return;
        if (!File.Exists(PrintedPages.PdfOf(card.Path)))
            await pages.PrintAsync(await File.ReadAllTextAsync(card.Path, run.Stop).ConfigureAwait(false), card.Path, Title, card.AsOf).ConfigureAwait(false);
        foreach (var kept in (string[])[card.Path, PrintedPages.PdfOf(card.Path)])
            if (File.Exists(kept)) File.Copy(kept, folder.File(Prefix + Path.GetExtension(kept)));
    }

    async Task KeepAsync(ReportHead head, IReadOnlyList<Trained> trainings, AskUplift? uplift)
    {
        run.Report("Publish", Prefix);
        var name = $"{Prefix}-{head.AsOf:yyyy-MM-dd}";
        var cards = trainings.Select(trained => ModelCards.Of(trained, ListLength(trained.Record.Target)));
        if (uplift is not null) cards = cards.Append(AskUpliftCard.Of(uplift));
        // Of an earlier training of the same day; a run that is killed here must not leave it beside the new page.
        File.Delete(PrintedPages.PdfOf(Path.Combine(run.Options.Models, name + ".html")));
        await TrainingFiles.WriteAsync(run.Options.Models, name, new(head, [.. cards]), trainings, run.Stop).ConfigureAwait(false);
    }

    (string Path, DateOnly AsOf)? Latest(DateOnly asOf) => !Directory.Exists(run.Options.Models) ? null
        : Directory.EnumerateFiles(run.Options.Models, $"{Prefix}-????-??-??.html")
            .Select(path => (Path: path, AsOf: DayOf(path))).Where(card => card.AsOf <= asOf)
            .OrderByDescending(card => card.AsOf).Select(card => ((string, DateOnly)?)(card.Path, card.AsOf!.Value)).FirstOrDefault();

    static DateOnly? DayOf(string path) =>
        DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(path)[(Prefix.Length + 1)..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    int ListLength(string target)
    {
        var owners = run.Warehouse.Scalar<int>("select greatest(1, count(distinct owner_email)) from features.account where is_customer");
        return owners * (target == Target.Advocacy.Name ? run.Options.Asks.AsksPerOwner : run.Options.Asks.CallsPerOwner);
    }
}
