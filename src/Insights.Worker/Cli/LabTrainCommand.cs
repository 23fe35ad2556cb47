using System.CommandLine;
using Insights.Worker.Lab;
using Insights.Worker.Lab.Training;

namespace Insights.Worker.Cli;

/// <summary><c>lab train FILE</c>: the weekly run's trainer on somebody else's table.</summary>
static class LabTrainCommand
{
    public static Command Create()
    {
        var file = LabOptions.File();
        var mapping = new Option<string>("--mapping") { Description = "What the columns are, such as samples/mappings/telco.json", HelpName = "FILE", Required = true };
        var to = new Option<string>("--out") { Description = "Folder for the model, its card and the back-test", HelpName = "DIR", DefaultValueFactory = _ => "trained" };
        var split = LabOptions.OneOf("--split", "Judge on each fifth in turn, or on 30 % of the rows", LabSplit.Folds5);
        var command = new Command("train", "Train on a table of your own as the weekly run does on its past: back-test, verdict, a saved model, its card")
        {
            file, mapping, to, split, LabOptions.Json,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var request = new TrainRequest(parsed.GetRequiredValue(file), parsed.GetRequiredValue(mapping), parsed.GetRequiredValue(to))
            {
                Split = parsed.GetResult(split) is null ? LabSplit.Folds5 : parsed.GetValue(split),
            };
            var streams = parsed.InvocationConfiguration;
            var result = await await LabOptions.WatchAsync(streams.Error, progress => FileTraining.RunAsync(request, TimeProvider.System, progress, ct), ct);
            foreach (var note in result.Notes) streams.Error.WriteLine(note);
            if (parsed.GetValue(LabOptions.Json)) LabOptions.WriteJson(result, streams.Output);
            else TrainReport.Write(result, streams.Error);
            return ExitCode.Done;
        });
        return command;
    }
}
