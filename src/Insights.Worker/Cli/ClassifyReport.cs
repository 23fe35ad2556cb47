using System.Globalization;
using Insights.Models.Units;
using Insights.Worker.Lab;
using Insights.Worker.Lab.Learning;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary>What <c>lab classify</c> tells people.</summary>
static class ClassifyReport
{
    const int BarWidth = 30;

    /// <summary>With fewer rows of one outcome an interval is wider than most of what it could tell apart.</summary>
    const int FewRows = 20;

    public static void Write(ClassifyResult result, TextWriter error)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        console.Write(Figures(result));
        var rarer = Math.Min(result.Background.Happened.Value, 1 - result.Background.Happened.Value) * result.TestRows;
        if (rarer < FewRows) error.WriteLine(Text($"Only {rarer:N0} of the rows judged on have the rarer outcome: these figures are rough, the probabilities' above all."));
        if (result.LogLoss >= result.Background.BaseLogLoss) error.WriteLine("It has learned nothing that holds on other rows: giving every row the average does no worse.");
        console.Write(Reasons(result.TopReasons));
        error.WriteLine("A feature's mean effect is what it adds to or takes from the log-odds of a row; it explains the model and is no cause.");
    }

    static Table Figures(ClassifyResult result)
    {
        var (learned, baseLogLoss, calibration, top, happened, _) = result.Background;
        var table = new Table().AddColumns("figure", "value", "what it means");
        table.AddRow("AUC", Number(result.Auc ?? result.AucMean!.Value, 3), Text($"{result.AucLow:F3} … {result.AucHigh:F3} at 95 %; 0.5 is chance"));
        if (result.AucFolds is { } folds) table.AddRow("AUC by fold", "", string.Join("  ", folds.Select(fold => Number(fold, 3))));
        table.AddRow("log loss", Number(result.LogLoss, 4), Text($"{baseLogLoss:F4} for giving every row the average"));
        table.AddRow("Brier score", Number(result.Brier, 4), "mean squared error of the probabilities");
        table.AddRow("calibration slope", result.CalibrationSlope is { } slope ? Number(slope, 2) : "–", Markup.Escape(InWords(calibration.Slope, calibration.NoLine)));
        table.AddRow("lift, top tenth", top.Lift is { } lift ? Number(lift, 2) : "–",
            Text($"{top.Precision.Value:P0} of these {top.Count:N0}, {happened.Value:P0} of all rows"));
        table.AddRow("rows", Text($"{result.TestRows:N0}"), result.TrainRows is { } train
            ? Text($"judged on; {train:N0} learned from, {result.Features} columns")
            : Text($"each judged by four other fifths, {result.Features} columns"));
        table.AddRow("fit", Text($"{result.FitSeconds:F2} s"), Markup.Escape(learned));
        return table;
    }

    /// <summary>Too sure or too timid only where the interval shows it and a probability would move by it: 0.9 to 1.1 is right enough.</summary>
    static string InWords(Estimate? slope, string? why) => slope switch
    {
        null => why!,
        { High: < 1, Value: < 0.9 } => Text($"probabilities are too sure ({slope.Low:F2} … {slope.High:F2})"),
        { Low: > 1, Value: > 1.1 } => Text($"probabilities are too timid ({slope.Low:F2} … {slope.High:F2})"),
        _ => Text($"probabilities are about right ({slope.Low:F2} … {slope.High:F2})"),
    };

    static Table Reasons(IReadOnlyList<LabReason> reasons)
    {
        var table = new Table().AddColumns("feature", "mean effect", "");
        foreach (var reason in reasons)
            table.AddRow(Markup.Escape(reason.Name), Number(reason.MeanAbsContribution, 3),
                new string('█', (int)Math.Round(BarWidth * reason.MeanAbsContribution / Math.Max(reasons[0].MeanAbsContribution, double.Epsilon))));
        return table;
    }

    static string Number(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);

    static string Text(FormattableString text) => FormattableString.Invariant(text);
}
