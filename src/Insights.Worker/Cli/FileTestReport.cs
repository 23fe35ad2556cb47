using System.Globalization;
using Insights.Worker.Lab.Testing;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary>The read-out of a test in a file, for people.</summary>
static class FileTestReport
{
    public static void Write(FileTestResult result, TextWriter error)
    {
        if (result.Withheld is { } withheld)
        {
            error.WriteLine(withheld);
            return;
        }
        var table = new Table().AddColumns("outcome", "arm", "share", "control", "more than control, points", "real");
        foreach (var effect in result.Effects)
            table.AddRow(
                Markup.Escape(effect.Outcome), Markup.Escape(effect.Arm), Percent(effect.Share.Value), Percent(effect.Control.Value),
                $"{Points(effect.Difference.Value)} ({Points(effect.Difference.Low)} … {Points(effect.Difference.High)})", effect.IsReal ? "yes" : "can be luck");
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Write(table);
        foreach (var targeting in result.Targeting) error.WriteLine(targeting.Sentence);
    }

    static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    static string Points(double difference) => (100 * difference).ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}
