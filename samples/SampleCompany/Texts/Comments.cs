using System.Text;
using Insights.Models.Statistics;

namespace Insights.SampleCompany.Texts;

/// <summary>What people write beside a score: in their language, and in tune with the score.</summary>
sealed class Comments(ulong seed)
{
    private readonly SeededRandom _random = SeededRandom.For(seed, "comments");
    private readonly StringBuilder _text = new(400);

    /// <summary>A comment, or null where nothing was written: people at both ends write more.</summary>
    public StringBuilder? Draw(int score, string language)
    {
        var writes = score >= 9 ? 0.5 : score >= 7 ? 0.35 : 0.65;
        if (!_random.NextBool(writes)) return null;
        _text.Clear();
        var (phrases, products) = Of(score, language);
        phrases.Compose(_text, products, language == "ja" ? "" : " ", _random);
        return _text;
    }

    private static (Phrases Phrases, string[] Products) Of(int score, string language) => language switch
    {
        "ja" => (score >= 9 ? JapaneseComments.Promoter : score >= 7 ? JapaneseComments.Passive : JapaneseComments.Detractor, JapaneseComments.Products),
        "ru" => (score >= 9 ? RussianComments.Promoter : score >= 7 ? RussianComments.Passive : RussianComments.Detractor, RussianComments.Products),
        _ => (score >= 9 ? EnglishComments.Promoter : score >= 7 ? EnglishComments.Passive : EnglishComments.Detractor, EnglishComments.Products),
    };
}
