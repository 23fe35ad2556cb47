using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Insights.Worker.Ingest;
using Insights.Worker.Survey;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary><c>nps FILE</c>: the score of any file, with no set-up.</summary>
static class NpsCommand
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "CSV (any usual delimiter), JSON lines or Parquet; plain or .gz" };
        var score = new Option<string?>("--score") { Description = "The column of scores [default: found by its name and values]", HelpName = "COLUMN" };
        var by = new Option<string?>("--by") { Description = "Also give the score for each value of this column", HelpName = "COLUMN" };
        var encoding = new Option<string?>("--encoding") { Description = "The file's encoding [default: found out]", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object on standard output and nothing else" };
        var command = new Command("nps", "Net Promoter Score of any file, with its interval") { file, score, by, encoding, json };
        command.SetAction((parsed, ct) =>
        {
            var streams = parsed.InvocationConfiguration;
            return Task.FromResult(Run(parsed.GetRequiredValue(file), parsed.GetValue(score), parsed.GetValue(by), parsed.GetValue(encoding),
                parsed.GetValue(json), streams.Output, streams.Error, ct));
        });
        return command;
    }

    static int Run(string file, string? score, string? by, string? encoding, bool json, TextWriter output, TextWriter error, CancellationToken ct)
    {
        try
        {
            var result = NpsOfFile.Compute(file, score, by, encoding, ct);
            if (json) output.WriteLine(JsonSerializer.Serialize(result, Json));
            else Show(result, error);
            return 0;
        }
        catch (Exception e) when (e is FileRefusedException or FileNotFoundException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return 1;
        }
    }

    static void Show(NpsOfFileResult result, TextWriter error)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        var table = new Table().AddColumn(new TableColumn(Markup.Escape(result.ByColumn ?? "")))
            .AddColumns([.. new[] { "NPS", "95 % interval", "answers", "promoters", "passives", "detractors" }.Select(name => new TableColumn(name).RightAligned())]);
        foreach (var group in result.Groups ?? []) AddRow(table, group.Group.Length > 0 ? group.Group : "(none)", group);
        AddRow(table, "all", new("", result.Scored, result.Promoters, result.Passives, result.Detractors, result.Nps, result.StandardError, result.Low, result.High));
        console.Write(table);
        error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Scores from column {result.ScoreColumn}: {result.Scored} of {result.Rows} rows, {result.Skipped} skipped for want of a whole number from 0 to 10. Standard error {result.StandardError:F2} points."));
    }

    static void AddRow(Table table, string name, NpsGroup group) => table.AddRow(
        Markup.Escape(name), Points(group.Nps), $"{Points(group.Low)} … {Points(group.High)}",
        Number(group.N), Number(group.Promoters), Number(group.Passives), Number(group.Detractors));

    static string Points(double value) => value.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
