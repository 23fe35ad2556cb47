using System.Globalization;
using Insights.Worker.Ingest;
using Insights.Worker.Lab.Columns;
using Insights.Worker.Lab.Outcomes;

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
        var outcome = file.Outcomes.Read(request.Label, request.Positive);
        var all = file.Features(request.File, [outcome.Name], outcome.Happened);
        var table = all.Where(row => !float.IsNaN(all.Flags[0][row]));
        var happened = Array.ConvertAll(table.Flags[0], flag => flag == 1);
        var parts = RowSplit.Parts(table.Places, happened, request.Split);
        List<string> notes = [outcome.Why, .. Unlabelled(all, table, outcome), .. file.Notes, .. LeakCheck.Warnings(table.Features, happened)];
        var judgement = new Judgement(request.File.Learner, table.Features, happened);
        foreach (var (number, part) in parts.Index())
        {
            judgement.Add(part, (stage, done) => progress.Report(new("Learn", stage, (number + done) / parts.Count)), ct);
        }
        progress.Report(new("Judge"));
        return judgement.Result(file.Rows, notes);
    }

    static IEnumerable<string> Unlabelled(LabTable all, LabTable table, OutcomeColumn outcome)
    {
        var without = all.Places.Length - table.Places.Length;
        if (without > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{without:N0} of {all.Places.Length:N0} rows have no {outcome.Name} and are left out.");
    }
}
