using System.Globalization;
using Insights.Worker.Lab.Columns;
using Insights.Worker.Lab.Outcomes;

namespace Insights.Worker.Lab;

/// <summary>A file's rows with a known outcome.</summary>
/// <param name="Table">Their features and places.</param>
/// <param name="Happened">Of each.</param>
/// <param name="Known">The number of each among the readable rows.</param>
/// <param name="Outcome">The column that says it.</param>
/// <param name="Notes">What people should know of the file and its columns, a sentence each.</param>
sealed record LabelledRows(LabTable Table, bool[] Happened, int[] Known, OutcomeColumn Outcome, IReadOnlyList<string> Notes)
{
    /// <param name="label">The column to foretell.</param>
    /// <param name="positive">Its value that counts as "it happened"; null: found out.</param>
    /// <param name="others">More columns that are no features.</param>
    public static LabelledRows Read(LabFile file, LabRequest request, string label, string? positive, params IReadOnlyList<string> others)
    {
        var outcome = file.Outcomes.Read(label, positive);
        var all = file.Features(request, [outcome.Name, .. others], outcome.Happened);
        int[] known = [.. Enumerable.Range(0, all.Places.Length).Where(row => !float.IsNaN(all.Flags[0][row]))];
        var table = all.Select(known);
        var happened = Array.ConvertAll(table.Flags[0], flag => flag == 1);
        return new(table, happened, known, outcome, [outcome.Why, .. Unlabelled(all, table, outcome), .. file.Notes, .. LeakCheck.Warnings(table.Features, happened)]);
    }

    static IEnumerable<string> Unlabelled(LabTable all, LabTable table, OutcomeColumn outcome)
    {
        var without = all.Places.Length - table.Places.Length;
        if (without > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{without:N0} of {all.Places.Length:N0} rows have no {outcome.Name} and are left out.");
    }
}
