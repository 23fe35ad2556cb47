using System.Globalization;
using Insights.Models.Judging;
using Insights.Models.Learners;
using Insights.Worker.Ingest;
using Insights.Worker.Lab.Columns;
using Insights.Worker.Lab.Learning;
using Insights.Worker.Lab.Outcomes;

namespace Insights.Worker.Lab;

/// <summary>On whom a treatment works: learned from some rows of a randomised test, judged on others.</summary>
public static class UpliftExperiment
{
    const double Top = 0.3;

    /// <exception cref="FileRefusedException">The file can't be read or used; says why and what to do.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static UpliftResult Run(UpliftRequest request, IProgress<LabProgress> progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(progress);
        return LabFile.Use(request.File, progress, ct, file => Run(file, request, progress, ct));
    }

    static UpliftResult Run(LabFile file, UpliftRequest request, IProgress<LabProgress> progress, CancellationToken ct)
    {
        var arms = file.Arms.Read(request.Treatment, request.Treated, request.Control);
        var outcome = file.Outcomes.Read(request.Outcome, request.Positive);
        var all = file.Features(request.File, [arms.Name, outcome.Name], arms.IsTreated, outcome.Happened);
        var table = all.Where(row => !float.IsNaN(all.Flags[0][row]) && !float.IsNaN(all.Flags[1][row]));
        bool[] treated = Array.ConvertAll(table.Flags[0], flag => flag == 1), happened = Array.ConvertAll(table.Flags[1], flag => flag == 1);
        List<string> notes = [outcome.Why, .. LeftOut(all, outcome), .. file.Notes, .. LeakCheck.Warnings(table.Features, happened), .. ArmCheck.Warnings(table.Features, treated)];

        var part = RowSplit.Parts(table.Places, happened, LabSplit.Hash30)[0];
        progress.Report(new("Learn", request.File.Learner.ToString().ToLowerInvariant()));
        var model = LearnedUplift.Fit(request.File.Learner, Trial(table, arms, treated, happened, part.Train));
        ct.ThrowIfCancellationRequested();
        progress.Report(new("Judge", "against rankings by lot"));
        bool[] testTreated = [.. part.Test.Select(row => treated[row])], testHappened = [.. part.Test.Select(row => happened[row])];
        var curve = Curve(model.Uplift(table.Features.Select(part.Test)), testTreated, testHappened, arms);
        return new(
            table.Places.Length, part.Test.Length, curve.AverageEffect.Value, curve.Qini.Value, curve.Random.StandardDeviation, curve.UpliftAt(Top)?.Value,
            request.File.Learner.ToString().ToLowerInvariant(), curve.IsDistinguishable, Verdict(curve, model, arms), curve, model.Words, notes);
    }

    static UpliftTrial Trial(LabTable table, ArmColumn arms, bool[] treated, bool[] happened, int[] rows)
    {
        try
        {
            return new(table.Features.Select(rows), [.. rows.Select(row => treated[row] ? arms.Treated : arms.Control)], arms.Control, [.. rows.Select(row => happened[row])]);
        }
        catch (ArgumentException e)
        {
            throw new FileRefusedException($"Of the rows to learn from: {e.Message}", e);
        }
    }

    static UpliftCurve Curve(double[] scores, bool[] treated, bool[] happened, ArmColumn arms) =>
        treated.Contains(true) && treated.Contains(false)
            ? UpliftCurve.Of(scores, treated, happened)
            : throw new FileRefusedException($"Of the {scores.Length} rows to judge on, all are in the arm {(treated[0] ? arms.Treated : arms.Control)}. More rows are needed.");

    static string Verdict(UpliftCurve curve, LearnedUplift model, ArmColumn arms)
    {
        if (curve.NoSignal is { } noSignal) return $"{noSignal} Decide on {arms.Treated} by the average effect.";
        var top = curve.UpliftAt(Top);
        var verdict = string.Create(CultureInfo.InvariantCulture, $"The {model.Words} finds on whom {arms.Treated} works better than lots do")
            + (top is null ? "." : string.Create(CultureInfo.InvariantCulture, $": among the 30 % with the highest scores it adds {100 * top.Value:F2} points, on average {100 * curve.AverageEffect.Value:F2}."));
        return model.Withheld is null ? verdict : $"{verdict} The rows learned from did not show it, so test it again before relying on it.";
    }

    static IEnumerable<string> LeftOut(LabTable all, OutcomeColumn outcome)
    {
        int elsewhere = all.Flags[0].Count(float.IsNaN), without = all.Flags[1].Index().Count(row => float.IsNaN(row.Item) && !float.IsNaN(all.Flags[0][row.Index]));
        if (elsewhere > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{elsewhere:N0} of {all.Places.Length:N0} rows are in neither arm and are left out.");
        if (without > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{without:N0} rows of the two arms have no {outcome.Name} and are left out.");
    }
}
