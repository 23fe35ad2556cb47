using System.Text;
using Insights.Reports.Formatting;
using Insights.Reports.Model;
using AskRow = Insights.Models.Findings.AskRow;

namespace Insights.Reports.Messages;

/// <summary>Writes the text of each ask: in the contact's language where there is a template for it, else in English.</summary>
public sealed class AskMessages
{
    const string Fallback = "en";
    static readonly IReadOnlyDictionary<string, MessageTemplate> BuiltInTemplates =
        MessageWords.Languages.ToDictionary(language => language, ReadBuiltIn, StringComparer.Ordinal);

    readonly Dictionary<string, MessageTemplate> _templates;

    /// <param name="own">The company's templates, which come before the built-in ones of their language.</param>
    public AskMessages(IEnumerable<MessageTemplate> own)
    {
        _templates = new Dictionary<string, MessageTemplate>(BuiltInTemplates, StringComparer.Ordinal);
        foreach (var template in own) _templates[template.Language] = template;
    }

    /// <summary>With the built-in templates only.</summary>
    public static AskMessages BuiltIn { get; } = new([]);

    /// <summary>The text for one contact.</summary>
    /// <param name="row">Whom, and what is known of them.</param>
    /// <param name="company">Who asks.</param>
    /// <param name="asOf">The day the list is made for.</param>
    public AskMessage Write(AskRow row, string company, DateOnly asOf)
    {
        var template = TemplateOf(row.Language);
        var name = NameOf(row);
        var offer = OfferOf(row.Variant, template);
        var values = new Dictionary<string, string?>
        {
            [Placeholders.Name] = name,
            [Placeholders.Company] = SafeText.Name(company),
            [Placeholders.Owner] = SenderName.Of(row.OwnerEmail),
            [Placeholders.Offer] = offer.Words,
            [Placeholders.Reason] = MessageWords.Of(template.Language)?.Reason(row.Grounds, asOf),
        };
        values[Placeholders.Greeting] = (name is null ? template.NamelessGreeting : template.Greeting) is { } greeting ? Placeholders.Fill(greeting, values) : null;
        return new AskMessage(
            template.Language, SafeText.Sentence(Placeholders.Fill(template.Subject, values)), Body(template, values), offer.Remark);
    }

    MessageTemplate TemplateOf(string? language)
    {
        var tag = (language ?? "").Replace('_', '-').ToLowerInvariant();
        return _templates.GetValueOrDefault(tag) ?? _templates.GetValueOrDefault(tag.Split('-')[0]) ?? _templates[Fallback];
    }

    // An address in the place of a name is no name to greet by.
    static string? NameOf(AskRow row) => SafeText.IsVisible(row.Contact) && SafeText.Name(row.Contact) is var name && !name.Contains('@') ? name : null;

    static (string? Words, string? Remark) OfferOf(string? variant, MessageTemplate template)
    {
        if (string.IsNullOrWhiteSpace(variant)) return (null, null);
        var key = MessageTemplate.VariantKey(variant);
        if (template.Offers.TryGetValue(key, out var words)) return (SafeText.Sentence(words), null);
        if (BuiltInTemplates.TryGetValue(template.Language.Split('-')[0], out var builtIn) && builtIn.Offers.TryGetValue(key, out words)) return (words, null);
        var own = SafeText.Name(variant.Replace('_', ' '));
        return (own, template.Language == Fallback ? null
            : $"The offer has no words in this language yet. A line “Offer {SafeText.Name(variant)}: …” in messages/ask.{template.Language}.txt gives it some.");
    }

    static string Body(MessageTemplate template, Dictionary<string, string?> values)
    {
        var body = new StringBuilder();
        var gap = false;
        foreach (var line in template.Body.Select(line => Placeholders.Fill(line, values)).OfType<string>().Select(line => SafeText.Cut(line, SafeText.LetterLineLength)))
        {
            // Lines that were left out leave no second empty line behind.
            if (line.Length == 0) gap = body.Length > 0;
            else body.Append(gap ? "\n\n" : body.Length > 0 ? "\n" : "").Append(line);
            if (line.Length > 0) gap = false;
        }
        return body.ToString();
    }

    static MessageTemplate ReadBuiltIn(string language)
    {
        using var stream = typeof(AskMessages).Assembly.GetManifestResourceStream($"messages/ask.{language}.txt")
            ?? throw new InvalidOperationException($"The template ask.{language}.txt is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return MessageTemplateFile.Read(language, reader.ReadToEnd(), out var problems)
            ?? throw new InvalidOperationException($"ask.{language}.txt, line {problems[0].Line}: {problems[0].Problem}");
    }
}
