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

    /// <summary>The address itself when its scheme is allowed, else null.</summary>
    public static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    // A question mark would start headers (?bcc=…), a comma or semicolon a second receiver.
    static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is '@' or '.' or '_' or '-' or '+' or '\'' or '%';
}
