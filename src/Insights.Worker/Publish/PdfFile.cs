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

    /// <summary>
    /// Writes the moment of the run in place of the one at which the browser printed, so that the same page gives the same bytes. Both have the
    /// same length, and what the file says of its own places holds.
    /// </summary>
    /// <param name="content">A whole PDF; changed in place.</param>
    /// <param name="moment">Of the run.</param>
    public static void SetDate(byte[] content, DateTimeOffset moment)
    {
        var date = System.Text.Encoding.Latin1.GetBytes(moment.UtcDateTime.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture));
        foreach (var found in DateOfPrinting().EnumerateMatches(System.Text.Encoding.Latin1.GetString(content)))
            date.CopyTo(content, found.Index + found.Length - date.Length);
    }

    [GeneratedRegex(@"/(?:CreationDate|ModDate)\s*\(D:\d{14}(?=\+00'00'\))")]
    private static partial Regex DateOfPrinting();

    [GeneratedRegex(@"/Type\s*/Page(?![A-Za-z])")]
    private static partial Regex PageObject();
}
