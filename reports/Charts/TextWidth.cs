using System.Globalization;
using System.Text;

namespace Insights.Reports.Charts;

/// <summary>How wide a text is, without a browser: Noto Sans's own advance widths, averages for other scripts.</summary>
public static class TextWidth
{
    // Advance widths of Noto Sans Regular for U+0020 to U+007E, in thousandths of the font size, from its hmtx table.
    static readonly short[] Ascii =
    [
        260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572, 572, 572, 572,
        572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781,
        605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615,
        618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
    ];

    // Noto Sans Bold is 4 to 9 % wider than Regular, by the letter.
    const double BoldFactor = 1.09;

    /// <summary>Width in the unit of <paramref name="size"/>.</summary>
    public static double Of(string text, double size, bool bold = false) =>
        text.EnumerateRunes().Sum(Thousandths) * size / 1000 * (bold ? BoldFactor : 1);

    /// <summary>The text, or as much of it as fits with an ellipsis.</summary>
    public static string Fit(string text, double size, double room, bool bold = false)
    {
        if (Of(text, size, bold) <= room) return text;
        var elements = new StringInfo(text);
        for (var length = elements.LengthInTextElements - 1; length > 0; length--)
        {
            var shorter = elements.SubstringByTextElements(0, length).TrimEnd() + "…";
            if (Of(shorter, size, bold) <= room) return shorter;
        }
        return "…";
    }

    static int Thousandths(Rune rune) => rune.Value switch
    {
        >= 0x20 and <= 0x7E => Ascii[rune.Value - 0x20],
        0x2212 => 572,
        >= 0x2E80 and <= 0xFFEF or >= 0x1F000 => 1000,
        >= 0x0410 and <= 0x042F => 730,
        >= 0x0300 and <= 0x036F => 0,
        _ => 640,
    };
}
