using System.Collections.Concurrent;
using System.Text.Json;

namespace Insights.Reports.Formatting;

/// <summary>A language's texts by their English ones, from <c>Texts/report.*.json</c>. What is missing is shown in English and remembered.</summary>
sealed class LanguageTexts(IReadOnlyDictionary<string, string> texts)
{
    readonly ConcurrentDictionary<string, byte> _missing = new(StringComparer.Ordinal);

    public static LanguageTexts None { get; } = new(new Dictionary<string, string>());

    /// <summary>English texts that were asked for and have no translation: a test demands that there are none.</summary>
    public IReadOnlyCollection<string> Missing => [.. _missing.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Every translation, by its English text.</summary>
    public IReadOnlyDictionary<string, string> All => texts;

    public static LanguageTexts Read(string code)
    {
        using var file = typeof(LanguageTexts).Assembly.GetManifestResourceStream($"texts/report.{code}.json")
            ?? throw new InvalidOperationException($"The texts of '{code}' are not in the assembly.");
        return new(JsonSerializer.Deserialize<Dictionary<string, string>>(file) ?? []);
    }

    /// <summary>The translation; the English text itself where there is none.</summary>
    public string Of(string english)
    {
        if (texts.TryGetValue(english, out var translated)) return translated;
        // Only English is spoken where no texts are, and what has no letter needs no translation.
        if (texts.Count > 0 && HasWords(english)) _missing.TryAdd(english, 0);
        return english;
    }

    /// <summary>The translation of a word that may be a name: null where there is none.</summary>
    public string? IfKnown(string english) => texts.GetValueOrDefault(english);

    // "{0}: {1} %" has none.
    static bool HasWords(string template) => template.Any(char.IsLetter);
}
