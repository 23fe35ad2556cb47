namespace Insights.Worker.Database;

/// <summary>Quoting of what cannot be a parameter: file names, settings, identifiers.</summary>
public static class Sql
{
    /// <summary>A string literal.</summary>
    public static string Text(string value) => $"'{value.Replace("'", "''")}'";

    /// <summary>An identifier, whatever characters it holds.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"")}\"";
}
