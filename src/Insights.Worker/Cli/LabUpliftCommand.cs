using System.CommandLine;
using System.Globalization;
using Insights.Models.Units;
using Insights.Worker.Lab;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary><c>lab uplift FILE</c>: whether it can be told on whom a treatment works.</summary>
static class LabUpliftCommand
{
    public static Command Create()
    {
        var options = new LabOptions();
        var treatment = Required("--treatment", "COLUMN", "The column that says which arm a row was drawn into");
        var treated = Required("--treated", "VALUE", "The arm to judge");
        var control = Required("--control", "VALUE", "The arm it is held against");
        var outcome = Required("--outcome", "COLUMN", "The column that says whether it happened; it has two values");
        var positive = new Option<string?>("--positive") { Description = "The outcome's value that counts as \"it happened\" [default: found by its word, or the rarer one]", HelpName = "VALUE" };
        var command = new Command("uplift", "Learn from a randomised test on whom a treatment works, and say whether that can be told from chance") { treatment, treated, control, outcome, positive };
        options.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var request = new UpliftRequest(options.Request(parsed), parsed.GetRequiredValue(treatment), parsed.GetRequiredValue(treated), parsed.GetRequiredValue(control), parsed.GetRequiredValue(outcome)) { Positive = parsed.GetValue(positive) };
            var streams = parsed.InvocationConfiguration;
            var result = await LabOptions.WatchAsync(streams.Error, progress => UpliftExperiment.Run(request, progress, ct), ct);
            foreach (var note in result.Notes) streams.Error.WriteLine(note);
            if (parsed.GetValue(LabOptions.Json)) LabOptions.WriteJson(result, streams.Output);
            else Show(result, streams.Error);
            return ExitCode.Done;
        });
        return command;
    }

    static Option<string> Required(string name, string help, string description) => new(name) { Description = description, HelpName = help, Required = true };

    static void Show(UpliftResult result, TextWriter error)
    {
        var curve = result.Curve;
        var table = new Table().AddColumns("figure", "value", "what it means");
        table.AddRow("average effect", Points(curve.AverageEffect.Value), $"{Between(curve.AverageEffect)}, in points");
        table.AddRow("effect, top 30 %", curve.UpliftAt(0.3) is { } top ? Points(top.Value) : "–", curve.UpliftAt(0.3) is { } interval ? Between(interval) : "one arm has no row among them");
        table.AddRow("Qini × 1000", Thousandths(result.Qini), Text($"{1000 * curve.Qini.Low:F2} … {1000 * curve.Qini.High:F2} at 95 %; by lot ±{1000 * result.QiniRandomSd:F2}"));
        table.AddRow("rows", Text($"{result.TestRows:N0}"), Text($"judged on; {result.Rows - result.TestRows:N0} learned from"));
        table.AddRow("learned", "", Markup.Escape(result.Learned));
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Write(table);
        error.WriteLine(result.Verdict);
    }

    static string Points(double effect) => (100 * effect).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);

    static string Thousandths(double qini) => (1000 * qini).ToString("F2", CultureInfo.InvariantCulture);

    static string Between(Estimate effect) => $"{Points(effect.Low)} … {Points(effect.High)} at 95 %";

    static string Text(FormattableString text) => FormattableString.Invariant(text);
}
