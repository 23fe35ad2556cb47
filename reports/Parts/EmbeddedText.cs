using System.Security.Cryptography;
using System.Text;

namespace Insights.Reports.Parts;

/// <summary>A text within the assembly, and the name by which a page's policy knows it.</summary>
static class EmbeddedText
{
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A hash must not change with the line ends of a checkout.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>As a policy writes it.</summary>
    public static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
