using System.Security.Cryptography;
using System.Text;

namespace Insights.Reports.Parts;

/// <summary>The style sheets as one element, and the policy that lets this very element through and nothing else.</summary>
public static class StyleSheet
{
    static readonly string[] Names = ["base.css", "figures.css", "tables.css", "charts.css", "print.css"];

    static readonly string Text = "\n" + string.Concat(Names.Select(Read));

    /// <summary>The complete style element.</summary>
    public static string Element { get; } = $"<style>{Text}</style>";

    /// <summary>No script, no picture, no font, no request: only the style element, known by its hash.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'; base-uri 'none'; form-action 'none'";

    static string Read(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream("styles/" + name)
            ?? throw new InvalidOperationException($"The style sheet {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A hash must not change with the line ends of a checkout.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
