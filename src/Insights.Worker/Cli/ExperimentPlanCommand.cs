using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Insights.Worker.Incentives;
using Insights.Worker.Options;
using Spectre.Console;

namespace Insights.Worker.Cli;

/// <summary><c>experiment plan NAME</c>: deals accounts into arms, says what the test can see, and writes down beforehand what it is meant to show.</summary>
static class ExperimentPlanCommand
{
    public static Command Create(TimeProvider clock)
    {
        var config = Arguments.Config();
        var name = new Argument<string>("NAME") { Description = "Name of the test; one of the configuration's incentives.experiments, or a new one with --variants" };
        var variants = new Option<string?>("--variants") { Description = "What is offered, separated by commas [default: the configuration's]", HelpName = "A,B" };
        var segments = new Option<string?>("--segments") { Description = "Only these segments, separated by commas [default: the configuration's]", HelpName = "A,B" };
        var start = Arguments.Day("--start", "First day of the offer [default: the configuration's, else tomorrow]");
        var json = new Option<bool>("--json") { Description = "Print one JSON object on standard output" };
        var command = new Command("plan", "Who is offered what, how alike the arms are, which lift the test can see, and a registration of what it is to show") { name, config, variants, segments, start, json };
        command.SetAction(parsed =>
        {
            var options = OptionsFile.Load(parsed.GetValue(config));
            var streams = parsed.InvocationConfiguration;
            try
            {
                var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone)).DateTime);
                var request = new PlanRequest(parsed.GetRequiredValue(name), Parts(parsed.GetValue(variants)), Parts(parsed.GetValue(segments)), parsed.GetValue(start));
                var planned = new TestPlanner(options).Plan(request, today);
                if (parsed.GetValue(json)) streams.Output.WriteLine(JsonSerializer.Serialize(PlanJson.Of(planned), PlanJson.Options));
                else Show(planned, streams.Error);
                return ExitCode.Done;
            }
            catch (Exception problem) when (problem is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                streams.Error.WriteLine(problem.Message);
                return ExitCode.Failed;
            }
        });
        return command;
    }

    static IReadOnlyList<string>? Parts(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static void Show(WrittenPlan planned, TextWriter error)
    {
        var plan = planned.Plan;
        var table = new Table().AddColumns("arm", "accounts", "people", "score", "revenue a month", "days a customer", "largest difference (sd)");
        foreach (var arm in plan.Balance)
            table.AddRow(
                Markup.Escape(arm.Variant), Text($"{arm.Accounts:N0}"), Text($"{arm.People:N0}"), Text($"{arm.Score:0.0000}"),
                arm.Mrr is { } mrr ? Text($"{mrr:N0}") : "–", arm.CustomerDays is { } days ? Text($"{days:N0}") : "–", Text($"{arm.LargestDifference:0.000}"));
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }).Write(table);
        error.WriteLine(PlanWords.Detectable(plan));
        foreach (var needed in PlanWords.Needed(plan)) error.WriteLine(needed);
        error.WriteLine(Text($"Begins {plan.Start:yyyy-MM-dd}, to be read on {plan.ReadOn:yyyy-MM-dd} ({plan.Weeks} weeks)."));
        if (planned.Batch is { } batch)
            error.WriteLine(Text($"Batch {batch} of {plan.Test.Batches}, shared {string.Join(", ", plan.Shares.Select(share => Text($"{share.Key} {100 * share.Value:0} %")))}."));
        error.WriteLine($"Written to {planned.Folder}: {planned.AssignmentName} (drop it into the inbox as exposures-{plan.Test.Name}{(planned.Batch is > 1 ? $"-{planned.Batch}" : "")}.csv), {PlanFolder.RegistrationName}.");
        error.WriteLine($"SHA-256 of the registration: {planned.Hash}");
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
