namespace Insights.Reports.Messages;

/// <summary>Reads a template's text: the parts, an empty line, the letter. Every fault is named with its line.</summary>
public sealed class MessageTemplateFile
{
    const string SubjectPart = "Subject", GreetingPart = "Greeting", NamelessPart = "Greeting without name", OfferPart = "Offer ";
    readonly string _language;
    readonly List<(int Line, string Problem)> _problems = [];
    readonly Dictionary<string, string> _parts = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> _offers = [];

    MessageTemplateFile(string language) => _language = language;

    /// <summary>The template, or what is wrong with the text.</summary>
    /// <param name="language">BCP 47 language of the text.</param>
    /// <param name="text">The file's content.</param>
    /// <param name="problems">Line, from 1, and what is wrong there with what would be right; empty when all is well.</param>
    /// <returns>Null exactly when there are problems.</returns>
    public static MessageTemplate? Read(string language, string text, out IReadOnlyList<(int Line, string Problem)> problems)
    {
        var file = new MessageTemplateFile(language.ToLowerInvariant());
        var template = file.Read(text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'));
        problems = file._problems;
        return problems.Count == 0 ? template : null;
    }

    MessageTemplate Read(string[] lines)
    {
        var head = lines.TakeWhile(line => line.Trim().Length > 0).Count();
        for (var i = 0; i < head; i++) ReadPart(lines[i], i + 1);
        var body = lines.Skip(head).ToList();
        for (var i = 0; i < body.Count; i++) Check(body[i], head + i + 1, AllowedInLetter);
        if (body.All(string.IsNullOrWhiteSpace)) Problem(lines.Length, "there is no letter: write it below an empty line.");
        if (!_parts.ContainsKey(SubjectPart)) Problem(1, "there is no line 'Subject: …' above the first empty line.");
        if (body.SelectMany(Placeholders.In).Contains(Placeholders.Greeting))
            foreach (var part in (string[])[GreetingPart, NamelessPart])
                if (!_parts.ContainsKey(part)) Problem(1, $"the letter has {{greeting}}, but there is no line '{part}: …' above the first empty line.");
        return new MessageTemplate
        {
            Language = _language,
            Subject = _parts.GetValueOrDefault(SubjectPart, ""),
            Greeting = _parts.GetValueOrDefault(GreetingPart),
            NamelessGreeting = _parts.GetValueOrDefault(NamelessPart),
            Offers = _offers,
            Body = body,
        };
    }

    void ReadPart(string line, int number)
    {
        if (line.StartsWith('#')) return;
        var colon = line.IndexOf(':');
        var part = colon < 0 ? "" : line[..colon].Trim();
        var words = line[(colon + 1)..].Trim();
        if (part.StartsWith(OfferPart, StringComparison.OrdinalIgnoreCase))
        {
            Check(words, number, []);
            _offers[MessageTemplate.VariantKey(part[OfferPart.Length..])] = words;
            return;
        }
        string[]? allowed = part.ToLowerInvariant() switch
        {
            "subject" or "greeting without name" => [Placeholders.Company],
            "greeting" => [Placeholders.Name, Placeholders.Company],
            _ => null,
        };
        if (allowed is null)
            Problem(number, $"'{(colon < 0 ? line.Trim() : part)}' is not known above the first empty line; known there: Subject:, Greeting:, Greeting without name:, Offer VARIANT:, and notes that begin with #.");
        else if (words.Length == 0) Problem(number, $"'{part}:' has no words.");
        else if (!_parts.TryAdd(part, words)) Problem(number, $"'{part}:' stands there twice.");
        else Check(words, number, allowed);
    }

    string[] AllowedInLetter => [.. Placeholders.All.Where(name => name != Placeholders.Reason || MessageWords.Of(_language) is not null)];

    void Check(string line, int number, string[] allowed)
    {
        foreach (var name in Placeholders.In(line).Except(allowed))
            Problem(number, name == Placeholders.Reason && Placeholders.All.Except(allowed).Count() == 1
                ? $"{{reason}} can be put in words in {string.Join(", ", MessageWords.Languages)} only, not in '{_language}'; leave it out."
                : $"{{{name}}} is not known here; known: {(allowed.Length == 0 ? "none" : string.Join(", ", allowed.Select(known => $"{{{known}}}")))}.");
        if (Placeholders.HasLooseBrace(line)) Problem(number, "a brace { or } has no partner.");
    }

    void Problem(int line, string words) => _problems.Add((line, words));
}
