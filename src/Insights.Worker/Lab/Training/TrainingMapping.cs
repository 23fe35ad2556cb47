using System.Text.RegularExpressions;
using Insights.Worker.Lab.Columns;
using Insights.Worker.Options;
using Insights.Worker.Score;

namespace Insights.Worker.Lab.Training;

/// <summary>How somebody else's table reaches the trainer: what its rows are of, what is foretold, and which columns tell of it.</summary>
sealed partial record TrainingMapping
{
    /// <summary>What is foretold, as in the names of the files that a training leaves.</summary>
    public required string Name { get; init; }

    /// <summary>The column that names whom a row is of; a row each.</summary>
    public required string Key { get; init; }

    /// <summary>The column that says whether it happened; it has two values.</summary>
    public required string Label { get; init; }

    /// <summary>The label's value that counts as "it happened"; absent: found by its word, or the rarer one.</summary>
    public string? Positive { get; init; }

    /// <summary>What counts as having happened, in a sentence for the card.</summary>
    public string? Definition { get; init; }

    /// <summary>Columns to leave out, such as those only known afterwards.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>Columns to learn from although they look like identifiers or free text.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>Column → number, days, flag or level, where what it looks like is not what it is.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; init; } = new Dictionary<string, string>();

    /// <exception cref="OptionsProblem">There is no such file, or something in it is wrong.</exception>
    public static TrainingMapping Load(string path)
    {
        if (!File.Exists(path)) throw new OptionsProblem($"There is no mapping {path}. samples/mappings/telco.json shows what one says.");
        var mapping = StrictJson.Read<TrainingMapping>(path, path);
        var problems = mapping.Problems().ToList();
        return problems.Count == 0 ? mapping : throw OptionsProblem.InFile(path, problems);
    }

    /// <summary>A problem for each entry that names a column which is not there.</summary>
    /// <param name="has">Whether the file has a column.</param>
    public IEnumerable<string> Unknown(Func<string, bool> has) =>
        new (string Entry, IEnumerable<string> Columns)[] { ("key", [Key]), ("label", [Label]), ("drop", Drop), ("keep", Keep), ("kinds", Kinds.Keys) }
            .SelectMany(entry => entry.Columns.Where(column => !has(column)).Select(column => $"'{entry.Entry}' names the column '{column}'"));

    /// <summary>The file with its columns read as the mapping says.</summary>
    public LabRequest Request(string file) => new(file) { Drop = Drop, Keep = Keep, Readings = Kinds.ToDictionary(kind => kind.Key, kind => Enum.Parse<ColumnReading>(kind.Value, ignoreCase: true)) };

    IEnumerable<string> Problems()
    {
        if (!PlainName().IsMatch(Name)) yield return $"'name' is \"{Name}\", but must be small letters, digits and hyphens, such as telco-churn: files are named after it.";
        if (Target.All.Any(target => target.Name == Name)) yield return $"'name' is \"{Name}\", which is what the weekly run calls its own; add whose it is, such as telco-{Name}.";
        string[] kinds = [.. Enum.GetNames<ColumnReading>().Select(name => name.ToLowerInvariant())];
        foreach (var (column, kind) in Kinds)
            if (!kinds.Contains(kind)) yield return $"'kinds.{column}' is \"{kind}\", but must be one of {string.Join(", ", kinds)}.";
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex PlainName();
}
