using Insights.Models.Units;

namespace Insights.Models.Tests.Units;

public sealed class SentenceTests
{
    [Fact]
    public void An_interpolated_text_keeps_its_template_and_its_values()
    {
        var (code, since) = ("JPY", new DateOnly(2026, 3, 1));

        Sentence sentence = $"There is no rate to {code} since {since}.";

        Assert.Equal("There is no rate to {0} since {1}.", sentence.Template);
        Assert.Equal([code, since], sentence.Values);
        Assert.Equal("There is no rate to JPY since 2026-03-01.", sentence.ToString());
    }

    [Fact]
    public void A_plain_text_is_its_own_template()
    {
        Sentence sentence = "Load the {accounts}.";

        Assert.Equal("Load the {{accounts}}.", sentence.Template);
        Assert.Empty(sentence.Values);
        Assert.Equal("Load the {accounts}.", sentence);
    }

    [Fact]
    public void In_English_counts_are_grouped_nouns_agree_and_sentences_nest()
    {
        Sentence inner = $"{new CountOf(1, "referral", "referrals")} of {1234}";

        Sentence sentence = $"Of {new CountOf(12_000, "account", "accounts")}: {inner}; {Currency.Of("JPY").Amount(1234.4)}, {0.256:0.0}";

        Assert.Equal("Of 12,000 accounts: 1 referral of 1,234; JPY 1,234, 0.3", sentence.ToString());
    }

    [Fact]
    public void A_rounded_number_keeps_its_digits_for_other_languages()
    {
        Sentence sentence = $"About {1.94:0.#} days";

        Assert.Equal("About 1.9 days", sentence.ToString());
        Assert.Equal("1,9", Assert.IsType<Rounded>(Assert.Single(sentence.Values)).In(new() { NumberDecimalSeparator = "," }));
    }

    [Fact]
    public void Sentences_are_equal_when_they_say_the_same()
    {
        Sentence written = $"{3} accounts";

        Assert.Equal((Sentence)"3 accounts", written);
        Assert.Equal(((Sentence)"3 accounts").GetHashCode(), written.GetHashCode());
        Assert.NotEqual((Sentence)"4 accounts", written);
    }

    [Fact]
    public void No_text_is_no_sentence()
    {
        string? none = null;

        Sentence? sentence = none;

        Assert.Null(sentence);
        Assert.Null((string?)sentence);
    }
}
