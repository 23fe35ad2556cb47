using Insights.Models.Explaining;
using Insights.Models.Findings;
using Insights.Models.Judging;
using Insights.Models.Statistics;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Score;

namespace Insights.Worker.Runs.Training;

/// <summary>Puts a training into the shape of its card.</summary>
static class ModelCards
{
    const int RowsExplained = 1000;
    const int FeaturesShown = 15;
    const string Source = "docs/methods/scores.md";

    /// <param name="trained">The training.</param>
    /// <param name="listLength">How many are asked or called in a week.</param>
    public static ModelCard Of(Trained trained, int listLength) => new()
    {
        Target = trained.Target == Target.Advocacy ? "Advocacy" : "Churn",
        Definition = trained.Target == Target.Advocacy
            ? "The contact submits a valid referral within 90 days. Lists show the chance if asked now."
            : "The account ends, or its revenue falls to zero, within 90 days.",
        InUse = trained.Record.IsUsed,
        Because = trained.Record.Because,
        Learner = trained.Model?.Summary.Learner,
        Version = trained.Record.File,
        Data = [.. Data(trained)],
        Metrics = [.. Metrics(trained)],
        Rankings = [.. Rankings(trained, listLength)],
        Reliability = CalibrationCurve.Of(trained.Test.Probabilities, trained.Test.Outcomes).Bins,
        Months = [.. Months(trained)],
        Features = trained.Model is null ? [] : Features(trained),
        Limits = [.. Limits(trained)],
    };

    static IEnumerable<CardFact> Data(Trained trained)
    {
        var (rows, dates) = (trained.Rows, trained.Dates);
        yield return new("Snapshots", $"{dates.Days.Count} ends of months, {dates.Days[0]:yyyy-MM-dd} to {dates.Days[^1]:yyyy-MM-dd}; each knows only what was known on its day");
        var learned = rows.IsLearned.Count(each => each);
        yield return new("Rows", FormattableString.Invariant($"{learned:N0} learned from, it happened to {rows.Happened.Count(each => each):N0}")
            + (rows.OneIn > 1 ? $"; of the others one in {rows.OneIn}, and the odds corrected for it" : ""));
        yield return new("Features", $"{rows.Features.Columns.Count}, the columns of features.{trained.Target.Features}");
        yield return new("Back-test", FormattableString.Invariant($"{trained.Judged.Length:N0} rows of {dates.Blocks.Sum(block => block.Count)} months, each foretold by a model of what was over before"));
    }

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
            foreach (var month in ByMonth(trained))
            {
                var top = RankingMetrics.Top(
                    Array.ConvertAll(month, place => scores[place]), Array.ConvertAll(month, place => trained.Test.Outcomes[place]), Math.Min(listLength, month.Length));
                (happened, asked) = (happened + top.Happened, asked + top.Count);
            }
            return new(name, ClusteredAuc.Of(scores, trained.Test.Outcomes, trained.Test.Clusters), Proportions.Wilson((long)Math.Round(happened), asked), asked);
        }
    }

    static IEnumerable<BackTestMonth> Months(Trained trained) => ByMonth(trained).Select(month =>
    {
        var (probabilities, outcomes) = (Array.ConvertAll(month, place => trained.Test.Probabilities[place]), Array.ConvertAll(month, place => trained.Test.Outcomes[place]));
        var happened = outcomes.Count(each => each);
        return new BackTestMonth(
            trained.Rows.Days[trained.Judged[month[0]]], month.Length, happened,
            happened > 0 && happened < month.Length ? RankingMetrics.Auc(probabilities, outcomes) : null,
            CalibrationCurve.Of(probabilities, outcomes).Slope);
    });

    static IEnumerable<int[]> ByMonth(Trained trained) => Enumerable.Range(0, trained.Judged.Length)
        .GroupBy(place => trained.Rows.Days[trained.Judged[place]]).OrderBy(month => month.Key).Select(month => month.ToArray());

    static IReadOnlyList<FeatureWeight> Features(Trained trained)
    {
        var step = Math.Max(1, trained.Judged.Length / RowsExplained);
        int[] sample = [.. trained.Judged.Where((_, place) => place % step == 0)];
        var parts = AutoExplanation.Explain(trained.Model!, trained.Rows.Features.Select(sample));
        Func<string, string?> words = trained.Target == Target.Advocacy ? FeatureWords.OfContact : FeatureWords.OfAccount;
        return [.. parts.Features.Select((feature, column) => new FeatureWeight(
                words(feature) ?? feature.Replace('_', ' '), Enumerable.Range(0, sample.Length).Average(row => Math.Abs(parts.Of(row)[column]))))
            .OrderByDescending(feature => feature.Weight).Take(FeaturesShown)];
    }

    static IEnumerable<string> Limits(Trained trained)
    {
        yield return "It has learned what went together in the past, not what causes what: no reason it gives is the effect of changing something.";
        yield return "Status, plan and owner are not among its features: exports say them without a date, so they would tell of what came later.";
        if (trained.Target == Target.Advocacy)
            yield return "Who was asked in the past was chosen, mostly by a high answer; what asking does is measured on the held-out contacts, not by this model.";
        yield return "When the product, the prices or the programme change, it is wrong until the next training; it is trained anew once a month.";
    }
}
