using Insights.Reports.Model;
using Insights.Worker.Publish;
using Insights.Worker.Score;
using Insights.Worker.Training;

namespace Insights.Worker.Runs.Steps;

/// <summary>The models' card: made when something was trained, kept with the models, and put beside every week's lists.</summary>
static class ModelCardPage
{
    const string Name = "model-card.html";

    public static async Task PutAsync(RunContext run, ReportHead head, IReadOnlyList<Trained> trainings, ReportFolder folder)
    {
        if (trainings.Count > 0)
        {
            var cards = new ModelCardReport(head, [.. trainings.Select(trained => ModelCards.Of(trained, ListLength(run, trained.Record.Target)))]);
            await TrainingFiles.WriteAsync(run.Options.Models, $"model-card-{head.AsOf:yyyy-MM-dd}", cards, trainings, run.Stop).ConfigureAwait(false);
        }
        if (Latest(run.Options.Models, head.AsOf) is { } card) File.Copy(card, folder.File(Name));
    }

    static string? Latest(string models, DateOnly asOf) => !Directory.Exists(models) ? null
        : Directory.EnumerateFiles(models, "model-card-????-??-??.html").Order(StringComparer.Ordinal)
            .LastOrDefault(file => string.CompareOrdinal(Path.GetFileName(file), $"model-card-{asOf:yyyy-MM-dd}.html") <= 0);

    static int ListLength(RunContext run, string target)
    {
        var owners = run.Warehouse.Scalar<int>("select greatest(1, count(distinct owner_email)) from features.account where is_customer");
        return owners * (target == Target.Advocacy.Name ? run.Options.Asks.AsksPerOwner : run.Options.Asks.CallsPerOwner);
    }
}
