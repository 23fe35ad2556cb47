namespace Insights.Worker.Database;

/// <summary>Quoting of what cannot be a parameter: file names, settings, identifiers.</summary>
public static class Sql
{
    /// <summary>A string literal.</summary>
    public static string Text(string value) => $"'{value.Replace("'", "''")}'";

    /// <summary>String literals in brackets, for <c>in</c>; of none, what nothing is in.</summary>
    public static string Texts(IReadOnlyCollection<string> values) => values.Count == 0 ? "(null)" : $"({string.Join(", ", values.Select(Text))})";

    /// <summary>An identifier, whatever characters it holds.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"")}\"";
}
