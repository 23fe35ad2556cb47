using Insights.Models.Explaining;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Reports.Model;

namespace Insights.Worker.Training;

/// <summary>Puts a training into the shape of its card.</summary>
static class ModelCards
{
    const int RowsExplained = 1000;
    const int FeaturesShown = 15;
    const string Source = "docs/methods/scores.md";

    /// <param name="trained">The training.</param>
    /// <param name="listLength">How many of each part of the back-test would be asked or called.</param>
    public static ModelCard Of(Trained trained, int listLength) => new()
    {
        Target = trained.Words.Target,
        Definition = trained.Words.Definition,
        Status = trained.Record.IsUsed ? trained.Words.Used : trained.Words.NotUsed,
        Because = trained.Record.Because,
        Learner = trained.Model?.Summary.Learner,
        Version = trained.Record.File,
        Data = trained.Words.Data,
        Metrics = [.. Metrics(trained)],
        Rankings = [.. Rankings(trained, listLength)],
        Reliability = CalibrationCurve.Of(trained.Test.Probabilities, trained.Test.Outcomes).Bins,
        Part = trained.Words.Part,
        Parts = [.. Parts(trained)],
        Features = trained.Model is null ? [] : Features(trained),
        Limits = trained.Words.Limits,
    };

    static IEnumerable<Figure> Metrics(Trained trained)
    {
        var test = trained.Test;
        var curve = CalibrationCurve.Of(test.Probabilities, test.Outcomes);
        yield return new("AUC", Finding.Known("model.auc", "share of pairs", test.Auc, Source)) { Note = "How often one to whom it happened stands above one to whom it did not; 0.5 is chance." };
        yield return new("Log loss saved against the average", Finding.Known("model.log_loss_saved", "nats", test.LogLossSaved, Source)) { Note = "Above 0: better than giving everybody the same probability." };
        yield return new("Calibration slope", curve.Slope is { } slope
            ? Finding.Known("model.slope", "slope", slope, Source) : Finding.Withhold("model.slope", "slope", curve.NoLine!, Source)) { Note = "1 is right; below, predictions are too extreme." };
        yield return new("Calibration intercept", curve.Intercept is { } intercept
            ? Finding.Known("model.intercept", "log-odds", intercept, Source) : Finding.Withhold("model.intercept", "log-odds", curve.NoLine!, Source)) { Note = "0 is right." };
        var brier = ProbabilityMetrics.Brier(test.Probabilities, test.Outcomes);
        yield return new("Brier score", Finding.Known("model.brier", "squared error", Estimate.Counted(brier, test.Outcomes.Length), Source)) { Note = "Mean squared error; small for anything rare." };
    }

    static IEnumerable<RankingComparison> Rankings(Trained trained, int listLength)
    {
        yield return Ranking("the model", trained.Test.Probabilities);
        foreach (var baseline in trained.Test.Baselines) yield return Ranking(baseline.Name, baseline.Scores);
        yield return Ranking("chance", new double[trained.Judged.Length]);

        RankingComparison Ranking(string name, double[] scores)
        {
            var (happened, asked) = (0.0, 0);
            foreach (var (_, places) in trained.Parts())
            {
                var top = RankingMetrics.Top(
                    Array.ConvertAll(places, place => scores[place]), Array.ConvertAll(places, place => trained.Test.Outcomes[place]), Math.Min(listLength, places.Length));
                (happened, asked) = (happened + top.Happened, asked + top.Count);
            }
            return new(name, ClusteredAuc.Of(scores, trained.Test.Outcomes, trained.Test.Clusters), Proportions.Wilson((long)Math.Round(happened), asked), asked);
        }
    }

    static IEnumerable<BackTestPart> Parts(Trained trained) => trained.Parts().Select(part =>
    {
        var (probabilities, outcomes) = (Array.ConvertAll(part.Places, place => trained.Test.Probabilities[place]), Array.ConvertAll(part.Places, place => trained.Test.Outcomes[place]));
        var happened = outcomes.Count(each => each);
        return new BackTestPart(
            part.Name, outcomes.Length, happened,
            happened > 0 && happened < outcomes.Length ? RankingMetrics.Auc(probabilities, outcomes) : null,
            CalibrationCurve.Of(probabilities, outcomes).Slope);
    });

    static IReadOnlyList<FeatureWeight> Features(Trained trained)
    {
        var step = Math.Max(1, trained.Judged.Length / RowsExplained);
        int[] sample = [.. trained.Judged.Where((_, place) => place % step == 0)];
        var parts = AutoExplanation.Explain(trained.Model!, trained.Rows.Features.Select(sample));
        return [.. parts.Features.Select((feature, column) => new FeatureWeight(
                trained.Words.Feature(feature), Enumerable.Range(0, sample.Length).Average(row => Math.Abs(parts.Of(row)[column]))))
            .OrderByDescending(feature => feature.Weight).Take(FeaturesShown)];
    }
}
