using Insights.Models.Findings;
using Insights.Reports.Model;
using Insights.Worker.Score;
using Insights.Worker.Training;

namespace Insights.Worker.Runs.Training;

/// <summary>The words of a card whose rows are snapshots of the company's past.</summary>
static class SnapshotWords
{
    /// <param name="judged">How many rows were judged.</param>
    public static CardWords Of(Target target, TrainingDates dates, SnapshotRows rows, int judged) => new(
        target == Target.Advocacy ? "Advocacy" : "Churn",
        target == Target.Advocacy
            ? "The contact submits a valid referral within 90 days. Lists show the chance if asked now."
            : "The account ends, or its revenue falls to zero, within 90 days.",
        "the model is in use", "the model is not used, written rules are", "month", [.. Data(target, dates, rows, judged)], [.. Limits(target)])
    {
        Feature = column => (target == Target.Advocacy ? FeatureWords.OfContact(column) : FeatureWords.OfAccount(column)) ?? column.Replace('_', ' '),
    };

    static IEnumerable<CardFact> Data(Target target, TrainingDates dates, SnapshotRows rows, int judged)
    {
        yield return new("Snapshots", $"{dates.Days.Count} ends of months{(dates.IsThinned ? ", every second one before those judged" : "")}, {dates.Days[0]:yyyy-MM-dd} to {dates.Days[^1]:yyyy-MM-dd}; each knows only what was known on its day");
        var learned = rows.IsLearned.Count(each => each);
        yield return new("Rows", FormattableString.Invariant($"{learned:N0} learned from, it happened to {rows.Happened.Count(each => each):N0}")
            + (rows.OneIn > 1 ? $"; of the others one in {rows.OneIn}, and the odds corrected for it" : ""));
        yield return new("Features", $"{rows.Features.Columns.Count}, the columns of features.{target.Features}");
        yield return new("Back-test", FormattableString.Invariant($"{judged:N0} rows of {dates.Blocks.Sum(block => block.Count)} months, each foretold by a model of what was over before"));
    }

    static IEnumerable<string> Limits(Target target)
    {
        yield return "It has learned what went together in the past, not what causes what: no reason it gives is the effect of changing something.";
        yield return "Status, plan and owner are not among its features: exports say them without a date, so they would tell of what came later.";
        if (target == Target.Advocacy)
            yield return "Who was asked in the past was chosen, mostly by a high answer; what asking does is measured on the held-out contacts, not by this model.";
        yield return "When the product, the prices or the programme change, it is wrong until the next training; it is trained anew once a month.";
    }
}
