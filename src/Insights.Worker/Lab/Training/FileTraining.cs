using System.Security.Cryptography;
using Insights.Models.Learners;
using Insights.Models.Units;
using Insights.Reports.Model;
using Insights.Worker.Ingest;
using Insights.Worker.Lab.Columns;
using Insights.Worker.Options;
using Insights.Worker.Score;
using Insights.Worker.Training;

namespace Insights.Worker.Lab.Training;

/// <summary>Somebody else's table through the trainer of the weekly run: back-test, verdict, a model of all there is, its card.</summary>
public static class FileTraining
{
    /// <exception cref="OptionsProblem">The mapping can't be used; says why.</exception>
    /// <exception cref="FileRefusedException">The file can't be read or used; says why and what to do.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<TrainResult> RunAsync(TrainRequest request, TimeProvider clock, IProgress<LabProgress> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(progress);
        var mapping = TrainingMapping.Load(request.Mapping);
        var today = clock.GetUtcNow();
        var asOf = DateOnly.FromDateTime(today.DateTime);
        var (trained, file) = LabFile.Use(mapping.Request(request.Path), progress, ct, file => Train(file, mapping, request, asOf, progress, ct));

        progress.Report(new("Card"));
        var head = new ReportHead(file.Name, asOf, today, "UTC", Currency.Of("EUR"));
        var listLength = Math.Max(1, trained.Judged.Length / trained.Blocks.Count / 10);
        var card = $"{mapping.Name}-{asOf:yyyy-MM-dd}.model-card";
        await TrainingFiles.WriteAsync(request.Out, card, new(head, [ModelCards.Of(trained, listLength)]), [trained], ct).ConfigureAwait(false);
        return TrainResult.Of(trained, file, request.Out, $"{card}.html", TrainingFiles.BackTest(mapping.Name, asOf));
    }

    static (Trained Trained, FileFacts File) Train(LabFile file, TrainingMapping mapping, TrainRequest request, DateOnly asOf, IProgress<LabProgress> progress, CancellationToken ct)
    {
        var unknown = mapping.Unknown(file.Has).ToList();
        if (unknown.Count > 0)
            throw new FileRefusedException($"In {Path.GetFileName(request.Mapping)} {string.Join(", and ", unknown)}, which this file has not. Found: {string.Join(", ", file.Columns)}.");
        var labelled = LabelledRows.Read(file, mapping.Request(request.Path), mapping.Label, mapping.Positive, mapping.Key);
        ThrowIfTooFew(labelled);
        var rows = new LearningRows(
            RowKeys.Read(file, mapping.Key, labelled), labelled.Table.Features, labelled.Happened, [.. Enumerable.Repeat(true, labelled.Happened.Length)], null, 1);
        var blocks = FoldBlocks.Of(labelled.Table.Places, labelled.Happened, request.Split);
        var training = new TargetTraining(rows, blocks, new AutoOptions(),
            fits => progress.Report(new("Learn", $"model {fits} of {blocks.Count + 1}", (double)fits / (blocks.Count + 1))), ct);

        progress.Report(new("Learn", $"{blocks.Count + 1} models", 0));
        var test = training.BackTest([]) with { Unseen = "rows" };
        var facts = new FileFacts(Path.GetFileName(request.Path), Sha256(request.Path), file.Rows, labelled.Outcome.Positive.Text, labelled.Notes);
        return (training.Keep(new ModelStore(request.Out), mapping.Name, asOf, test, FileWords.Of(mapping, facts, rows, request.Split, training.Judged.Length)), facts);
    }

    static void ThrowIfTooFew(LabelledRows labelled)
    {
        var happened = labelled.Happened.Count(each => each);
        if (Math.Min(happened, labelled.Happened.Length - happened) < TargetTraining.FewestHappened)
            throw new FileRefusedException(FormattableString.Invariant(
                $"{labelled.Outcome.Name} is '{labelled.Outcome.Positive.Text}' in {happened:N0} of {labelled.Happened.Length:N0} rows; a model needs about {TargetTraining.FewestHappened} of each kind to learn from. lab classify judges fewer, roughly."));
    }

    static string Sha256(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
