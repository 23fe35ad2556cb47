using System.Text.RegularExpressions;

namespace Insights.Reports.Messages;

/// <summary>The places in a template that differ from contact to contact.</summary>
static partial class Placeholders
{
    public const string Greeting = "greeting", Name = "name", Reason = "reason", Offer = "offer", Owner = "owner", Company = "company";

    public static IReadOnlyList<string> All { get; } = [Greeting, Name, Reason, Offer, Owner, Company];

    /// <summary>What stands between braces in a line.</summary>
    public static IEnumerable<string> In(string line) => Braces().Matches(line).Select(match => match.Groups[1].Value);

    /// <summary>Whether a brace is left that belongs to no pair.</summary>
    public static bool HasLooseBrace(string line) => Braces().Replace(line, "").AsSpan().ContainsAny('{', '}');

    /// <summary>The line with its places filled; null where one of them has nothing to say. What is filled in is not looked at again.</summary>
    public static string? Fill(string line, IReadOnlyDictionary<string, string?> values)
    {
        if (In(line).Any(name => string.IsNullOrEmpty(values[name]))) return null;
        return Braces().Replace(line, match => values[match.Groups[1].Value]!);
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Braces();
}
