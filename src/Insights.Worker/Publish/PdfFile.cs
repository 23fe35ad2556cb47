using System.Text.RegularExpressions;

namespace Insights.Worker.Publish;

/// <summary>Whether a file is a whole PDF, told from its bytes: the browser's word is not enough.</summary>
public static partial class PdfFile
{
    /// <summary>How many pages it has.</summary>
    /// <exception cref="InvalidDataException">It is empty, cut off or has no page.</exception>
    public static int CountPages(byte[] content)
    {
        // Latin-1 maps each byte to one letter, so that structure can be searched as text.
        var text = System.Text.Encoding.Latin1.GetString(content);
        if (!text.StartsWith("%PDF-", StringComparison.Ordinal)) throw new InvalidDataException("What was printed does not begin with %PDF.");
        if (!text.TrimEnd().EndsWith("%%EOF", StringComparison.Ordinal)) throw new InvalidDataException("The printed PDF is cut off: %%EOF is missing.");
        var pages = PageObject().Count(text);
        return pages > 0 ? pages : throw new InvalidDataException("The printed PDF has no page.");
    }

    [GeneratedRegex(@"/Type\s*/Page(?![A-Za-z])")]
    private static partial Regex PageObject();
}
