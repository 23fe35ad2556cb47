using System.CommandLine;
using Insights.Worker.Asks;

namespace Insights.Worker.Cli;

/// <summary>What <c>asks record</c> takes: one contact with an outcome, or a file of many.</summary>
sealed class AsksOptions
{
    readonly Option<string?> _contact = new("--contact") { Description = "Whom: a contact's id or e-mail address", HelpName = "ID|E-MAIL" };
    readonly Option<string?> _outcome = new("--outcome")
    {
        Description = "What came of it", HelpName = string.Join('|', AskOutcome.Allowed), CustomParser = result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (AskOutcome.Of(word) is { } outcome) return outcome;
            result.AddError($"--outcome is '{word}', but must be one of {string.Join(", ", AskOutcome.Allowed)}.");
            return null;
        },
    };
    readonly Option<DateOnly?> _on = Arguments.Day("--on", "The day of the ask or of its outcome [default: today]");
    readonly Option<string?> _channel = new("--channel") { Description = "How [default: as the list proposed]", HelpName = "C" };
    readonly Option<string?> _variant = new("--variant") { Description = "What was offered [default: as the list proposed]", HelpName = "V" };

    public Option<string?> File { get; } = new("--file") { Description = "A filled-in copy of an owner's CSV, instead of one contact", HelpName = "FILE" };

    public Option<string?> By { get; } = new("--by") { Description = "Who asked", HelpName = "E-MAIL" };

    public Option<string?> Config { get; } = Arguments.Config();

    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object on standard output and nothing else" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _contact, _outcome, _on, _channel, _variant, By, File, Config, Json }) command.Add(option);
        command.Validators.Add(result =>
        {
            var (one, many) = (result.GetResult(_contact) is not null, result.GetResult(File) is not null);
            if (one == many) result.AddError("Give either --contact with --outcome, or --file.");
            else if (one && result.GetResult(_outcome) is null) result.AddError($"--outcome is missing: one of {string.Join(", ", AskOutcome.Allowed)}.");
            else if (many && new Option[] { _outcome, _on, _channel, _variant }.Any(option => result.GetResult(option) is not null))
                result.AddError("With --file the outcome, day, channel and variant stand in the file; only --by may be given beside it.");
        });
    }

    public ReportedAsk Report(ParseResult parsed) => new(parsed.GetValue(_contact)!, parsed.GetValue(_outcome)!)
    {
        On = parsed.GetValue(_on), Channel = parsed.GetValue(_channel), Variant = parsed.GetValue(_variant), By = parsed.GetValue(By),
    };
}
