using System.Text.RegularExpressions;
using Insights.Reports.Formatting;

namespace Insights.Reports.Tests.Formatting;

public sealed partial class TranslationTests
{
    public static TheoryData<string> Translated => [.. ReportLanguage.All.Select(language => language.Code).Where(code => code != "en")];

    [Theory, MemberData(nameof(Translated))]
    public void Every_translation_says_the_same_values(string code) =>
        Assert.All(Texts(code).Where(text => !text.Key.Contains('|')), text => Assert.Equal(Places(text.Key), Places(text.Value)));

    [Fact]
    public void Every_language_translates_the_same_texts() =>
        Assert.Equal(Texts("ja").Keys.Order(StringComparer.Ordinal), Texts("ru").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_noun_has_the_forms_that_its_language_needs() =>
        Assert.All(Texts("ja").Keys.Where(key => key.Contains('|')), noun =>
        {
            Assert.Equal(3, Texts("ru")[noun].Split('|').Length);
            Assert.DoesNotContain('|', Texts("ja")[noun]);
        });

    [Theory, MemberData(nameof(Translated))]
    public void No_translation_is_left_empty(string code) => Assert.All(Texts(code).Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));

    static IReadOnlyDictionary<string, string> Texts(string code) => ReportLanguage.TryOf(code)!.Texts.All;

    static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();
}
