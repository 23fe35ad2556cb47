namespace Insights.Reports.Formatting;

/// <summary>Links out of data: only e-mail, http and https; anything else stays text.</summary>
public static class SafeLink
{
    /// <summary>A <c>mailto:</c> link, or null when this is no single plain address.</summary>
    public static string? Mail(string? address)
    {
        if (address is null || address.Length > 254) return null;
        var at = address.IndexOf('@');
        var plain = at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1 && address.All(IsPlain);
        return plain ? "mailto:" + address.Replace("%", "%25") : null;
    }

    /// <summary>The longest link that mail programmes take: Windows hands on 2,083 characters at most.</summary>
    public const int MailLength = 2_000;

    /// <summary>A <c>mailto:</c> link with subject and text; null when this is no plain address, or it would be too long to arrive whole.</summary>
    public static string? Letter(string? address, string subject, string body)
    {
        var link = Subject(address, subject) is { } start ? $"{start}&body={Encoded(body.Replace("\n", "\r\n"))}" : null;
        return link is { Length: <= MailLength } ? link : null;
    }

    /// <summary>A <c>mailto:</c> link with a subject; null when this is no plain address.</summary>
    public static string? Subject(string? address, string subject) => Mail(address) is { } link ? $"{link}?subject={Encoded(subject)}" : null;

    /// <summary>The address itself when its scheme is allowed, else null.</summary>
    public static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    static string Encoded(string text) => Uri.EscapeDataString(text);

    // A question mark would start headers (?bcc=…), a comma or semicolon a second receiver.
    static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is '@' or '.' or '_' or '-' or '+' or '\'' or '%';
}
