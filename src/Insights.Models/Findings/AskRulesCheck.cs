namespace Insights.Models.Findings;

/// <summary>Says what is wrong with the rules of a configuration, before a list is made by them.</summary>
public static class AskRulesCheck
{
    /// <summary>One sentence for every entry that can't be used, naming it as the configuration does; empty when all is well.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="section">Name of the section in the configuration, in front of each entry.</param>
    public static IReadOnlyList<string> Problems(AskRules rules, string section = "asks") =>
    [
        .. AtLeastZero(section, "minimumAccountAgeDays", rules.MinimumAccountAgeDays, "days"),
        .. AtLeastZero(section, "daysBetweenAsks", rules.DaysBetweenAsks, "days"),
        .. AtLeastZero(section, "contactsPerAccountAndQuarter", rules.ContactsPerAccountAndQuarter, "contacts"),
        .. AtLeastZero(section, "asksPerOwner", rules.AsksPerOwner, "contacts a week"),
        .. AtLeastZero(section, "minimumActiveUsers", rules.MinimumActiveUsers, "users"),
        .. AtLeastZero(section, "callsPerOwner", rules.CallsPerOwner, "accounts a week"),
        .. Must(rules.FirstTimeShare is >= 0 and <= 1, section, "firstTimeShare", rules.FirstTimeShare, "a share from 0 to 1, such as 0.3"),
        .. Must(rules.HeldOutShare is >= 0 and < 1, section, "heldOutShare", rules.HeldOutShare, "a share from 0 to below 1, such as 0.1"),
        .. Must(rules.AtRiskFrom is > 0 and <= 1, section, "atRiskFrom", rules.AtRiskFrom, "a risk above 0 and up to 1, such as 0.5"),
        .. Must(rules.AtRiskTimesAverage is > 1 and < double.PositiveInfinity, section, "atRiskTimesAverage", rules.AtRiskTimesAverage, "a number above 1, such as 3"),
        .. string.IsNullOrWhiteSpace(rules.Channel) ? [$"'{section}.channel' is empty; allowed: the name of a channel, such as email."] : (string[])[],
        .. Variants(section, rules.Variants),
    ];

    static string[] AtLeastZero(string section, string entry, int value, string unit) =>
        value >= 0 ? [] : [FormattableString.Invariant($"'{section}.{entry}' is {value}; allowed: a whole number of {unit}, 0 or more.")];

    static string[] Must(bool holds, string section, string entry, double value, string allowed) =>
        holds ? [] : [FormattableString.Invariant($"'{section}.{entry}' is {value}; allowed: {allowed}.")];

    static IEnumerable<string> Variants(string section, IReadOnlyList<string>? variants)
    {
        if (variants is null)
        {
            yield return $"'{section}.variants' is null; allowed: a list of names, [] for none.";
            yield break;
        }
        for (var i = 0; i < variants.Count; i++)
            if (string.IsNullOrWhiteSpace(variants[i])) yield return $"'{section}.variants[{i}]' is empty; each variant needs a name.";
            else if (variants.Take(i).Contains(variants[i])) yield return $"'{section}.variants[{i}]' repeats '{variants[i]}'; each variant stands once.";
    }
}
