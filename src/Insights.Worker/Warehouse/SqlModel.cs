using System.Text.RegularExpressions;

namespace Insights.Worker.Warehouse;

/// <summary>
/// One <c>.sql</c> file: a query whose result becomes the table named after its folder and file, or a check.
/// Its head says <c>-- grain:</c>, <c>-- reads:</c>, <c>-- units:</c>; checks add <c>-- severity:</c> and <c>-- do:</c>.
/// </summary>
public sealed partial record SqlModel(string Schema, string Name, string Text)
{
    /// <summary>Schema and name, as other models refer to it.</summary>
    public string FullName => $"{Schema}.{Name}";

    /// <summary>Tables the query reads, from its text: the order of building follows from them.</summary>
    public IReadOnlySet<string> Reads { get; } =
        TableReference().Matches(WithoutComments(Text)).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Parameters the query mentions, without the dollar sign.</summary>
    public IReadOnlySet<string> Parameters { get; } =
        ParameterReference().Matches(WithoutComments(Text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same query with one schema's tables, those it reads and the one it makes, in another place.</summary>
    public SqlModel WithSchema(string schema, string instead) => new(
        Schema == schema ? instead : Schema, Name,
        TableReference().Replace(Text, match => match.Groups[1].Value == schema ? instead + match.Value[schema.Length..] : match.Value));

    /// <summary>A line of the head, for example <c>Head("grain")</c>; null when the file has none of that name.</summary>
    public string? Head(string key) =>
        Text.Split('\n')
            .TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal))
            .Where(line => line.StartsWith($"-- {key}:", StringComparison.Ordinal))
            .Select(line => line[(key.Length + 4)..].Trim())
            .FirstOrDefault();

    static string WithoutComments(string text) => LineComment().Replace(text, "");

    [GeneratedRegex(@"\b(raw|staging|core|features|scores|marts|outcomes|lists|settings)\.[a-z_]+\b")]
    private static partial Regex TableReference();

    [GeneratedRegex(@"\$([a-z_]+)")]
    private static partial Regex ParameterReference();

    [GeneratedRegex("--.*$", RegexOptions.Multiline)]
    private static partial Regex LineComment();
}
