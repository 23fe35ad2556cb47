namespace Insights.Reports.Messages;

/// <summary>The text of an ask in one language, with places for what differs from contact to contact. <see cref="MessageTemplateFile"/> reads it.</summary>
public sealed record MessageTemplate
{
    /// <summary>BCP 47, in small letters.</summary>
    public required string Language { get; init; }

    /// <summary>May hold <c>{company}</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What <c>{greeting}</c> stands for; holds <c>{name}</c>. Null where the letter has no such place.</summary>
    public string? Greeting { get; init; }

    /// <summary>The same where no name is known.</summary>
    public string? NamelessGreeting { get; init; }

    /// <summary>Variant → its words in this language; empty words: nothing is offered. Names are compared by <see cref="VariantKey"/>.</summary>
    public IReadOnlyDictionary<string, string> Offers { get; init; } = new Dictionary<string, string>();

    /// <summary>The letter, line by line.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    /// <summary>A variant's name in the spelling that they are compared in.</summary>
    public static string VariantKey(string variant) => variant.Trim().Replace(' ', '_').ToLowerInvariant();
}
