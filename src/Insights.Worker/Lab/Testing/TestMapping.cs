using Insights.Worker.Lab.Columns;
using Insights.Worker.Options;

namespace Insights.Worker.Lab.Testing;

/// <summary>How somebody else's randomised test is read: which column tells the arm, which outcomes there are, and who belongs together.</summary>
sealed record TestMapping
{
    /// <summary>The column that says which arm a row was drawn into.</summary>
    public required string Variant { get; init; }

    /// <summary>The arm that others are held against.</summary>
    public required string Control { get; init; }

    /// <summary>Columns that say whether it happened; each has two values. The first is what people are chosen by.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>The column that says which rows hang together, such as people of one account; absent: each row stands alone.</summary>
    public string? Account { get; init; }

    /// <summary>Arm → the share of rows (or accounts) it was to get; absent: equal shares.</summary>
    public IReadOnlyDictionary<string, double> Shares { get; init; } = new Dictionary<string, double>();

    /// <summary>Columns not to choose people by, such as those only known afterwards.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <exception cref="OptionsProblem">There is no such file, or something in it is wrong.</exception>
    public static TestMapping Load(string path)
    {
        if (!File.Exists(path)) throw new OptionsProblem($"There is no mapping {path}. samples/mappings/hillstrom.json shows what one says.");
        var mapping = StrictJson.Read<TestMapping>(path, path);
        var problems = mapping.Problems().ToList();
        return problems.Count == 0 ? mapping : throw OptionsProblem.InFile(path, problems);
    }

    /// <summary>A problem for each entry that names a column which is not there.</summary>
    public IEnumerable<string> Unknown(LabFile file) =>
        new (string Entry, IEnumerable<string> Columns)[] { ("variant", [Variant]), ("outcomes", Outcomes), ("account", Account is null ? [] : [Account]), ("drop", Drop) }
            .SelectMany(entry => entry.Columns.Where(column => !file.Has(column)).Select(column => $"'{entry.Entry}' names the column '{column}'"));

    IEnumerable<string> Problems()
    {
        if (Outcomes.Count == 0) yield return "'outcomes' is empty; name at least one column.";
        foreach (var (arm, share) in Shares)
            if (share is not (> 0 and <= 1)) yield return FormattableString.Invariant($"'shares.{arm}' is {share}; allowed: a share above 0 and up to 1.");
    }
}
