using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Insights.Worker.Cli;

/// <summary>Options that several commands take, and the parsing of values with a meaning.</summary>
static class Arguments
{
    public static Option<string?> Config() => new("--config")
    {
        Description = "The configuration file [default: insights.json in this folder]", HelpName = "FILE",
    };

    public static Option<DateOnly?> AsOf(string description) => Day("--as-of", description);

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description, HelpName = "DATE", CustomParser = result => Parse<DateOnly?>(result, text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            "a date such as 2026-10-05"),
    };

    public static Option<long> Count(string name, string description, long minimum, long maximum, long? byDefault = null) => Defaulted(
        new(name)
        {
            Description = description, HelpName = "N", CustomParser = result => Parse<long?>(result, text =>
                long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum ? number : null,
                $"a whole number of {minimum} to {maximum}") ?? 0,
        }, byDefault);

    public static Option<double> Number(string name, string help, string description, double? byDefault, Func<double, bool> allowed, string expected) => Defaulted(
        new(name)
        {
            Description = description, HelpName = help, CustomParser = result => Parse<double?>(result, text =>
                double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && allowed(number) ? number : null,
                expected) ?? 0,
        }, byDefault);

    static Option<T> Defaulted<T>(Option<T> option, T? byDefault) where T : struct
    {
        if (byDefault is { } value) option.DefaultValueFactory = _ => value;
        else option.Required = true;
        return option;
    }

    public static T? Parse<T>(ArgumentResult result, Func<string, T?> read, string expected)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var value = read(text);
        if (value is null) result.AddError($"{((OptionResult)result.Parent!).Option.Name} is '{text}', but must be {expected}.");
        return value;
    }
}
