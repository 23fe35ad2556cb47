using System.IO.Enumeration;
using Insights.Worker.Ingest.Tables;
using Insights.Worker.Options;

namespace Insights.Worker.Ingest;

/// <summary>Which table a file belongs to, and by which mapping.</summary>
static class TableOfFile
{
    /// <summary>The table's name and the mapping that gave it; both null when the name says nothing.</summary>
    public static (string? Table, FileMapping? Mapping) Of(string fileName, IReadOnlyList<FileMapping> mappings)
    {
        var mapping = mappings.FirstOrDefault(mapping => Fits(mapping.Files, fileName));
        return mapping is not null ? (mapping.Table, mapping) : (ByName(fileName), null);
    }

    /// <summary>A gzipped file fits the pattern of what is in it as well.</summary>
    static bool Fits(string pattern, string fileName) =>
        FileSystemName.MatchesSimpleExpression(pattern, fileName)
        || (fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && FileSystemName.MatchesSimpleExpression(pattern, fileName.AsSpan(0, fileName.Length - 3)));

    /// <summary>The longest table name that the file's name begins with, with no letter after it.</summary>
    static string? ByName(string fileName)
    {
        var name = fileName.ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        return CanonicalTables.All.Select(table => table.Name).OrderByDescending(table => table.Length)
            .FirstOrDefault(table => name.StartsWith(table, StringComparison.Ordinal) && (name.Length == table.Length || !char.IsLetter(name[table.Length])));
    }
}
