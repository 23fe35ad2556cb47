using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Insights.Models.Findings;

namespace Insights.Worker.Cli;

/// <summary><c>wom</c>: how far word of mouth reaches, without any data.</summary>
static class WomCommand
{
    public static Command Create()
    {
        var customers = Arguments.Count("--customers", "How many customers there are", 1, 100_000_000_000);
        var satisfied = Arguments.Number("--satisfied", "SHARE", "Share of them who are satisfied, such as 0.65", null,
            share => share is >= 0 and <= 1, "a share of 0 to 1; 65 % is written 0.65");
        var tells = Arguments.Number("--tells", "N", "People a satisfied customer tells", 5, IsCount, "a number above 0 and up to 1000");
        var warns = Arguments.Number("--warns", "N", "People a dissatisfied customer tells", 10, IsCount, "a number above 0 and up to 1000");
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else" };
        var command = new Command("wom", "Say how many people hear well and badly of a company through its customers") { customers, satisfied, tells, warns, json };
        command.SetAction(parsed =>
        {
            var reach = WordOfMouth.Reach(parsed.GetValue(customers), parsed.GetValue(satisfied), parsed.GetValue(tells), parsed.GetValue(warns));
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json) ? Json(reach) : Words(reach));
            return ExitCode.Done;
        });
        return command;
    }

    static bool IsCount(double number) => number is > 0 and <= 1000;

    static string Json(WordOfMouthReach reach) => JsonSerializer.Serialize(new
    {
        positiveReach = People(reach.PositiveReach),
        negativeReach = People(reach.NegativeReach),
        net = People(reach.PositiveReach) - People(reach.NegativeReach),
        breakEvenSatisfiedShare = Math.Round(reach.BreakEvenSatisfiedShare, 4),
        range = new { positive = Range(reach.PositiveRange), negative = Range(reach.NegativeRange) },
    });

    static string Words(WordOfMouthReach reach) => string.Create(CultureInfo.InvariantCulture,
        $"""
        Hear well:    {People(reach.PositiveReach),14:N0} people   ({Span(reach.PositiveRange)} over the published {WordOfMouth.TellsRange.Low}-{WordOfMouth.TellsRange.High} a satisfied customer tells)
        Hear badly:   {People(reach.NegativeReach),14:N0} people   ({Span(reach.NegativeRange)} over the published {WordOfMouth.WarnsRange.Low}-{WordOfMouth.WarnsRange.High} a dissatisfied one warns)
        Net:          {People(reach.PositiveReach) - People(reach.NegativeReach),14:N0} people
        Break-even:   {100 * reach.BreakEvenSatisfiedShare,13:F1} % satisfied
        One point of satisfaction moves the net by {reach.NetOfOnePoint:N0} people.
        The counts are what complainants recalled around 1980 (TARP); reach is not conversion.
        """);

    // Shares such as 0.65 are not exact in binary; a reach is a number of people.
    static long People(double reach) => (long)Math.Round(reach);

    static long[] Range((double Low, double High) range) => [People(range.Low), People(range.High)];

    static string Span((double Low, double High) range) =>
        string.Create(CultureInfo.InvariantCulture, $"{People(range.Low):N0} to {People(range.High):N0}");
}
