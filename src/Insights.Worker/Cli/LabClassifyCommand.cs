using System.CommandLine;
using Insights.Worker.Lab;

namespace Insights.Worker.Cli;

/// <summary><c>lab classify FILE</c>: how well one column can be foretold from the others.</summary>
static class LabClassifyCommand
{
    public static Command Create()
    {
        var options = new LabOptions();
        var label = new Option<string>("--label") { Description = "The column to foretell; it has two values", HelpName = "COLUMN", Required = true };
        var positive = new Option<string?>("--positive") { Description = "The value that counts as \"it happened\" [default: found by its word, or the rarer one]", HelpName = "VALUE" };
        var split = LabOptions.OneOf<LabSplit>("--split", "Judge on 30 % of the rows, or on each fifth in turn");
        var command = new Command("classify", "Foretell one column of a file from the others: learn on some rows, judge on others, and say what it goes by") { label, positive, split };
        options.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var request = new ClassifyRequest(options.Request(parsed), parsed.GetRequiredValue(label)) { Positive = parsed.GetValue(positive), Split = parsed.GetValue(split) };
            var streams = parsed.InvocationConfiguration;
            var result = await LabOptions.WatchAsync(streams.Error, progress => Classification.Run(request, progress, ct), ct);
            foreach (var note in result.Background.Notes) streams.Error.WriteLine(note);
            if (parsed.GetValue(LabOptions.Json)) LabOptions.WriteJson(result, streams.Output);
            else ClassifyReport.Write(result, streams.Error);
            return ExitCode.Done;
        });
        return command;
    }
}
