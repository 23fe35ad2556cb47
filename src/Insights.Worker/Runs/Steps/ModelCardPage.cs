using Insights.Reports;
using Insights.Reports.Model;
using Insights.Worker.Publish;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;

namespace Insights.Worker.Runs.Steps;

/// <summary>The models' card: made when something was trained, kept with the models, and put beside every week's lists.</summary>
static class ModelCardPage
{
    const string Name = "model-card.html";

    public static async Task PutAsync(RunContext run, ReportHead head, IReadOnlyList<Trained> trainings, ReportFolder folder)
    {
        var kept = Path.Combine(run.Options.Models, $"model-card-{head.AsOf:yyyy-MM-dd}.html");
        if (trainings.Count > 0)
        {
            await using var renderer = new ReportRenderer();
            var html = await renderer.RenderAsync(new ModelCardReport(head, [.. trainings.Select(trained => ModelCards.Of(trained, ListLength(run, trained.Target)))])).ConfigureAwait(false);
            await File.WriteAllTextAsync(kept + ".new", html, run.Stop).ConfigureAwait(false);
            File.Move(kept + ".new", kept, overwrite: true);
        }
        if (Latest(run.Options.Models, head.AsOf) is { } card) File.Copy(card, folder.File(Name));
    }

    static string? Latest(string models, DateOnly asOf) => !Directory.Exists(models) ? null
        : Directory.EnumerateFiles(models, "model-card-????-??-??.html").Order(StringComparer.Ordinal)
            .LastOrDefault(file => string.CompareOrdinal(Path.GetFileName(file), $"model-card-{asOf:yyyy-MM-dd}.html") <= 0);

    static int ListLength(RunContext run, Target target)
    {
        var owners = run.Warehouse.Scalar<int>("select greatest(1, count(distinct owner_email)) from features.account where is_customer");
        return owners * (target == Target.Advocacy ? run.Options.Asks.AsksPerOwner : run.Options.Asks.CallsPerOwner);
    }
}
