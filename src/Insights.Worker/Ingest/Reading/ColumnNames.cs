namespace Insights.Worker.Ingest.Reading;

/// <summary>Names of columns as people write them.</summary>
static class ColumnNames
{
    /// <summary>What two spellings of a name share: <c>Account ID</c>, <c>account_id</c> and <c>AccountId</c> are one.</summary>
    public static string Key(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length > 0 ? letters : name;
    }

    /// <summary>The name without the count that <see cref="Distinct"/> gave it.</summary>
    public static string WithoutCount(string name) => name.EndsWith(')') && name.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at
        && name[(at + 2)..^1].All(char.IsAsciiDigit) ? name[..at] : name;

    /// <summary>Names that can be told apart: nameless columns get their number, repeated ones a count.</summary>
    public static IReadOnlyList<string> Distinct(IReadOnlyList<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select((name, index) => Free(name.Length > 0 ? name : $"column {index + 1}"))];

        string Free(string name)
        {
            var free = name;
            for (var count = 2; !taken.Add(free); count++) free = $"{name} ({count})";
            return free;
        }
    }
}
