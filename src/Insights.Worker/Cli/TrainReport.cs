using System.Globalization;
using Insights.Worker.Lab.Training;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary>What <c>lab train</c> tells people.</summary>
static class TrainReport
{
    public static void Write(TrainResult result, TextWriter error)
    {
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Write(Figures(result));
        error.WriteLine($"{result.Name}: {(result.WorthUsing ? "worth using" : "not worth using")}. {result.Because}");
        error.WriteLine(result.Model is { } model ? $"Model      {model}" : "No model was saved.");
        error.WriteLine($"Card       {result.Card}");
        error.WriteLine($"Back-test  {result.BackTest}");
    }

    static Table Figures(TrainResult result)
    {
        var table = new Table().AddColumns("figure", "value", "what it means");
        table.AddRow("AUC", Number(result.Auc, 3), Text($"{result.AucLow:F3} … {result.AucHigh:F3} at 95 %, over all rows judged on; 0.5 is chance"));
        if (result.AucParts.Count > 1)
            table.AddRow("AUC within folds", Number(result.AucMean, 3), $"the mean of {string.Join("  ", result.AucParts.Select(part => Number(part, 3)))}");
        table.AddRow("log loss", Number(result.LogLoss, 4), Text($"{result.LogLossSaved:F4} ({result.LogLossSavedLow:F4} … {result.LogLossSavedHigh:F4}) below giving every row the average"));
        table.AddRow("Brier score", Number(result.Brier, 4), "mean squared error of the probabilities");
        table.AddRow("calibration slope", result.CalibrationSlope is { } slope ? Number(slope, 2) : "–", "1 if probabilities mean what they say");
        table.AddRow("rows", Text($"{result.TestRows:N0}"), Text($"judged on; it happened to {result.Happened:N0}"));
        table.AddRow("learned", Text($"{result.Features} columns"), Markup.Escape(result.Learner));
        return table;
    }

    static string Number(double value, int decimals) => value.ToString("F" + decimals, CultureInfo.InvariantCulture);

    static string Text(FormattableString text) => FormattableString.Invariant(text);
}
