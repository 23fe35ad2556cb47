using System.Text;
using Insights.Models.Statistics;

namespace Insights.SampleCompany.Texts;

/// <summary>Subjects and bodies of tickets, in the writer's language and as urgent as their priority.</summary>
sealed class TicketTexts(ulong seed)
{
    private readonly SeededRandom _random = SeededRandom.For(seed, "ticket-texts");
    private readonly StringBuilder _subject = new(100);
    private readonly StringBuilder _body = new(400);
    private TicketPhrases? _phrases;
    private string _product = "";
    private TicketFrame _frame = EnglishTickets.Frame;

    public static string[] Categories { get; } = ["bug", "performance", "billing", "how_to", "integration", "access", "feature_request"];

    /// <summary>The subject; the body that follows is about the same thing.</summary>
    public StringBuilder Subject(string category, string language)
    {
        (_phrases, _frame, var products) = language switch
        {
            "ja" => (JapaneseTickets.Categories[category], JapaneseTickets.Frame, JapaneseComments.Products),
            "ru" => (RussianTickets.Categories[category], RussianTickets.Frame, RussianComments.Products),
            _ => (EnglishTickets.Categories[category], EnglishTickets.Frame, EnglishComments.Products),
        };
        _product = _random.Pick(products);
        _subject.Clear();
        return _subject.AppendSentence(_random.Pick(_phrases.Subjects), _product);
    }

    public StringBuilder Body(bool isUrgent)
    {
        _body.Clear();
        if (_random.NextBool(0.7)) _body.Append(_random.Pick(_frame.Greetings)).Append(_random.NextBool(0.4) ? "\n" : _frame.Gap);
        _body.AppendSentence(_random.Pick(_phrases!.Facts), _product);
        if (isUrgent) _body.Append(_frame.Gap).Append(_random.Pick(_frame.Urgent));
        if (_random.NextBool(0.5)) _body.Append(_frame.Gap).Append(_random.Pick(_frame.Calm));
        return _body;
    }
}
