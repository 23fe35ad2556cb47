namespace Insights.Worker.Asks;

/// <summary>What can come of an ask, as people say it and as the table <c>asks</c> has it.</summary>
public static class AskOutcome
{
    /// <summary>Asked, and nothing came of it yet.</summary>
    public const string Pending = "pending";

    /// <summary>What a person may report.</summary>
    public static readonly IReadOnlyList<string> Allowed = ["asked", "no_answer", "declined", "accepted", "referred"];

    /// <summary>The value of the table for a person's word, in any case and with spaces or hyphens; null when it is none.</summary>
    public static string? Of(string word)
    {
        var plain = word.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
        return plain is "asked" or Pending ? Pending : Allowed.Contains(plain) ? plain : null;
    }

    /// <summary>Why a word is none of them.</summary>
    public static string Expected(string word) => $"'{word.Trim()}' is no outcome; allowed: {string.Join(", ", Allowed)}.";
}
