using Insights.Reports.Messages;

namespace Insights.Reports.Tests.Messages;

public class MessageTemplateFileTests
{
    const string Head = "Subject: Hi\nGreeting: Dear {name},\nGreeting without name: Dear customer,\n";

    [Fact]
    public void A_company_may_write_its_own()
    {
        var template = Read("en", "\uFEFF# a note\r\nSubject: From {company}\r\nGreeting: Dear {name},\r\nGreeting without name: Dear customer,\r\nOffer Spa Weekend: a weekend off\r\n\r\n{greeting}\r\n\r\nWould you? You get {offer}.\r\n{owner}");
        var message = new AskMessages([template]).Write(AskMessageTests.Row("Anna", "en-GB") with { Variant = "spa_weekend" }, "Kiso", new DateOnly(2026, 11, 23));
        Assert.Equal("From Kiso", message.Subject);
        Assert.Equal("Dear Anna,\n\nWould you? You get a weekend off.\nLena Vogt", message.Body);
    }

    [Fact]
    public void Offers_it_does_not_name_keep_their_built_in_words()
    {
        var template = Read("ru", Head + "\n{greeting}\n{offer}");
        Assert.EndsWith("\nскидка", new AskMessages([template]).Write(AskMessageTests.Row("Anna", "ru") with { Variant = "discount" }, "Kiso", default).Body);
    }

    [Fact]
    public void Another_language_is_possible_and_comes_before_English()
    {
        var german = Read("de", "Subject: Frage\nGreeting: Guten Tag {name},\nGreeting without name: Guten Tag,\nOffer discount: ein Rabatt\n\n{greeting}\n\nMit Dank: {offer}");
        var messages = new AskMessages([german]);
        Assert.Equal("Guten Tag Anna,\n\nMit Dank: ein Rabatt", messages.Write(AskMessageTests.Row("Anna", "de-AT") with { Variant = "discount" }, "Kiso", default).Body);
        Assert.Equal("en", messages.Write(AskMessageTests.Row("Anna", "fr"), "Kiso", default).Language);
    }

    [Theory]
    [InlineData("en", Head + "\n{greeting}\n{offre}", 6, "{offre} is not known here; known: {greeting}, {name}, {reason}, {offer}, {owner}, {company}.")]
    [InlineData("en", Head + "\n{Greeting}", 5, "{Greeting} is not known here")]
    [InlineData("en", Head + "\n\n\n{greeting} {name", 7, "a brace { or } has no partner.")]
    [InlineData("de", Head + "\n{reason}", 5, "{reason} can be put in words in en, ja, ru only, not in 'de'; leave it out.")]
    [InlineData("en", "Subject: {name}\n\nHi", 1, "{name} is not known here; known: {company}.")]
    [InlineData("en", "Subject: a\nOffer x: {name}\n\nHi", 2, "{name} is not known here; known: none.")]
    [InlineData("en", "Subjekt: a\n\nHi", 1, "'Subjekt' is not known above the first empty line; known there: Subject:")]
    [InlineData("en", "Dear all\n\nHi", 1, "'Dear all' is not known above the first empty line")]
    [InlineData("en", "Subject:\n\nHi", 1, "'Subject:' has no words.")]
    [InlineData("en", "Subject: a\nsubject: b\n\nHi", 2, "'subject:' stands there twice.")]
    [InlineData("en", "Greeting: a\n\nHi", 1, "there is no line 'Subject: …'")]
    [InlineData("en", "Subject: a\n\n{greeting}", 1, "there is no line 'Greeting: …'")]
    [InlineData("en", "Subject: a\n\n  \n", 4, "there is no letter")]
    [InlineData("en", "", 1, "there is no letter")]
    public void What_is_wrong_is_named_with_its_line(string language, string text, int line, string problem)
    {
        Assert.Null(MessageTemplateFile.Read(language, text, out var problems));
        Assert.Contains(problems, found => found.Line == line && found.Problem.Contains(problem, StringComparison.Ordinal));
    }

    static MessageTemplate Read(string language, string text)
    {
        var template = MessageTemplateFile.Read(language, text, out var problems);
        Assert.Empty(problems);
        return template!;
    }
}
