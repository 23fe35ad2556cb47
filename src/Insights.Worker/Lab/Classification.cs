using Insights.Worker.Ingest;
using Insights.Worker.Lab.Columns;

namespace Insights.Worker.Lab;

/// <summary>How well one column of a file can be foretold from the others: learned on some rows, judged on others.</summary>
public static class Classification
{
    /// <exception cref="FileRefusedException">The file can't be read or used; says why and what to do.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ClassifyResult Run(ClassifyRequest request, IProgress<LabProgress> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        return LabFile.Use(request.File, progress, ct, file => Run(file, request, progress, ct));
    }

    static ClassifyResult Run(LabFile file, ClassifyRequest request, IProgress<LabProgress> progress, CancellationToken ct)
    {
        var labelled = LabelledRows.Read(file, request.File, request.Label, request.Positive);
        var parts = RowSplit.Parts(labelled.Table.Places, labelled.Happened, request.Split);
        var judgement = new Judgement(request.File.Learner, labelled.Table.Features, labelled.Happened);
        foreach (var (number, part) in parts.Index())
        {
            judgement.Add(part, (stage, done) => progress.Report(new("Learn", stage, (number + done) / parts.Count)), ct);
        }
        progress.Report(new("Judge"));
        return judgement.Result(file.Rows, labelled.Notes);
    }
}
