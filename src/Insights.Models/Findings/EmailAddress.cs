namespace Insights.Models.Findings;

/// <summary>What can be told of an e-mail address without writing to it.</summary>
static class EmailAddress
{
    /// <summary>Something on both sides of a single @, and no white space. Anything stricter refuses addresses that work.</summary>
    public static bool Usable(string? address)
    {
        var text = address.AsSpan().Trim();
        var at = text.IndexOf('@');
        if (at < 1 || at == text.Length - 1 || text[(at + 1)..].Contains('@')) return false;
        foreach (var letter in text)
            if (char.IsWhiteSpace(letter) || char.IsControl(letter)) return false;
        return true;
    }

    /// <summary>The form in which two addresses are the same mailbox in practice.</summary>
    public static string Normal(string address) => address.Trim().ToLowerInvariant();
}
