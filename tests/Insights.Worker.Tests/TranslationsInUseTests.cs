using System.Text.Json;
using System.Text.RegularExpressions;

namespace Insights.Worker.Tests;

/// <summary>A text that was reworded in English would leave its old translation behind, and be shown in English to everybody.</summary>
public sealed partial class TranslationsInUseTests
{
    /// <summary>Channels come with the exports; the code knows them by no name.</summary>
    static readonly string[] FromExports = ["outbound", "paid social"];

    [Fact]
    public void Every_translated_text_stands_in_the_code()
    {
        List<string> sources = [.. Sources()];
        Assert.True(sources.Count > 400, $"only {sources.Count} files were found");
        using var translated = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "reports", "Texts", "report.ja.json")));
        var unused = translated.RootElement.EnumerateObject().Select(text => text.Name).Except(FromExports)
            .Where(text => Parts(text) is var parts && !sources.Exists(source => parts.All(part => source.Contains(part, StringComparison.Ordinal)))).ToList();
        Assert.True(unused.Count == 0, $"Nobody says: {string.Join(" | ", unused)}");
    }

    /// <summary>What stands between a text's values, and each form of a noun.</summary>
    static List<string> Parts(string text) => [.. Values().Split(text).Where(part => !string.IsNullOrWhiteSpace(part)).Select(Plain)];

    /// <summary>Code, pages and SQL with their names, as a check is named by its file.</summary>
    static IEnumerable<string> Sources() =>
        from folder in new[] { "src", "reports" }
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)
        where Path.GetExtension(file) is ".cs" or ".razor" or ".sql"
        select Plain(Path.GetFileName(file) + ' ' + SqlComment().Replace(File.ReadAllText(file), " "));

    /// <summary>Names have underscores where their words have spaces; code writes quotes and braces twice or escaped.</summary>
    static string Plain(string text) =>
        Gap().Replace(text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), " ").ToLowerInvariant();

    [GeneratedRegex(@"\{\d+\}|\|")]
    private static partial Regex Values();

    [GeneratedRegex(@"\n\s*--\s*")]
    private static partial Regex SqlComment();

    [GeneratedRegex(@"[_\s]+")]
    private static partial Regex Gap();
}
