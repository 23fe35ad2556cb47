using Insights.Reports.Model;
using Insights.Worker.Training;

namespace Insights.Worker.Lab.Training;

/// <summary>The words of a card whose rows are a file's.</summary>
static class FileWords
{
    public static CardWords Of(TrainingMapping mapping, FileFacts file, LearningRows rows, LabSplit split, int judged) => new(
        mapping.Name,
        mapping.Definition ?? $"{mapping.Label} is '{file.Positive}'.",
        "the model is worth using", "the model is not worth using, the average says as much", split == LabSplit.Folds5 ? "fold" : "part",
        [.. Data(mapping, file, rows, split, judged)],
        [
            "It has learned what went together in this file, not what causes what: no reason it gives is the effect of changing something.",
            "The file's rows have no dates, so they were judged by others of the same time; how well the model foretells what comes later no such file can tell.",
            "A column that was filled in afterwards makes it look better than it is; what looked like one was warned about when it was trained.",
        ]);

    static IEnumerable<CardFact> Data(TrainingMapping mapping, FileFacts file, LearningRows rows, LabSplit split, int judged)
    {
        yield return new("File", $"{file.Name}, SHA-256 {file.Sha256[..16]}…; a row is one {mapping.Key}");
        yield return new("Rows", FormattableString.Invariant($"{rows.Ids.Count:N0} learned from, it happened to {rows.Happened.Count(each => each):N0}"));
        yield return new("Features", $"{rows.Features.Columns.Count} columns of the file");
        yield return new("Back-test", split == LabSplit.Folds5
            ? FormattableString.Invariant($"{judged:N0} rows in five folds by their number in the file, each foretold by a model of the other four")
            : FormattableString.Invariant($"{judged:N0} rows by a hash of their number in the file, foretold by a model of the others"));
    }
}
