using Insights.Models.Features;
using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Worker.Runs.Training;
using Insights.Worker.Score;
using Insights.Worker.Training;

namespace Insights.Worker.Tests.Notebooks;

/// <summary>A folder of models as a training leaves it, learned from made-up snapshots in which two features tell of referrals.</summary>
static class TrainedModels
{
    const int Contacts = 240;

    public static async Task WriteAsync(string folder, DateOnly asOf)
    {
        var dates = TrainingDates.Of(asOf, asOf.AddMonths(-14));
        var rows = Snapshots(dates);
        var blocks = rows.Blocks(dates);
        var training = new TargetTraining(rows, blocks, new AutoOptions(), null, default);
        var test = training.BackTest([new("the points", Scores(training, rows, 0)), new("asking every 9–10, latest first", Scores(training, rows, 2))]);
        var trained = training.Keep(new ModelStore(folder), Target.Advocacy.Name, asOf, test, SnapshotWords.Of(Target.Advocacy, dates, rows, training.Judged.Length));
        await TrainingFiles.WriteAsync(folder, $"model-card-{asOf:yyyy-MM-dd}",
            new(new("Small Company", asOf, default, "UTC", Currency.Of("EUR")), [ModelCards.Of(trained, 20)]), [trained], default);
    }

    static double[] Scores(TargetTraining training, SnapshotRows rows, int column) =>
        Array.ConvertAll(training.Judged, row => Math.Round(rows.Features.Columns[column].Values[row]));

    static SnapshotRows Snapshots(TrainingDates dates)
    {
        var random = SeededRandom.For(11, "snapshots");
        var all = dates.Days.SelectMany(day => Enumerable.Range(0, Contacts).Select(contact => (Day: day, Contact: contact))).ToArray();
        var features = Enumerable.Range(0, 3).Select(_ => all.Select(_ => (float)(4 * random.NextDouble() - 2)).ToArray()).ToArray();
        bool[] happened = [.. all.Select((_, row) => random.NextBool(1 / (1 + Math.Exp(2 - features[0][row] - 1.5 * features[1][row]))))];
        return new(
            [.. all.Select(row => $"c{row.Contact:000}")],
            new FeatureTable([FeatureColumn.Numeric("answers", features[0]), FeatureColumn.Numeric("days_as_customer", features[1]), FeatureColumn.Numeric("latest", features[2])]),
            [.. all.Select(row => row.Day)], happened, [.. all.Select(_ => true)], [.. all.Select(row => row.Contact / 2)], 1);
    }
}
