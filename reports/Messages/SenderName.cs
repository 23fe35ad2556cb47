using System.Globalization;

namespace Insights.Reports.Messages;

/// <summary>How an owner signs: the name in an e-mail address where there clearly is one, for of an owner only the address is known.</summary>
static class SenderName
{
    // Addresses that belong to a desk, not to a person.
    static readonly HashSet<string> Desks = new(StringComparer.Ordinal)
    {
        "account", "accounts", "admin", "care", "contact", "crm", "cs", "csm", "customer", "customers", "desk", "emea", "help", "hello", "info", "mail", "management", "no",
        "noreply", "office", "partner", "partners", "reply", "sales", "service", "success", "support", "team", "test", "us", "eu", "uk", "jp", "apac",
    };

    /// <summary><c>lena.vogt@…</c> is Lena Vogt; null where the address names nobody.</summary>
    public static string? Of(string? owner)
    {
        var at = owner?.IndexOf('@') ?? -1;
        if (at < 1) return null;
        var parts = owner![..at].ToLowerInvariant().Split('.', '_', '-');
        if (parts.Length is < 2 or > 3 || parts.Any(part => !IsName(part)) || parts[^1].Length < 2) return null;
        return string.Join(' ', parts.Select(part => part.Length == 1 ? Capital(part) + "." : Capital(part)));
    }

    static bool IsName(string part) => part.Length is >= 1 and <= 20 && part.All(char.IsLetter) && !Desks.Contains(part);

    static string Capital(string part) => char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..];
}
