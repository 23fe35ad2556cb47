using System.Globalization;
using System.Text;

namespace Insights.Reports.Formatting;

/// <summary>
/// Text that strangers wrote (names, comments) made fit for a page. Razor escapes markup; this removes what escaping
/// leaves: control characters, characters that turn the reading direction of what follows, and endless lengths.
/// </summary>
public static class SafeText
{
    public const int NameLength = 80;
    public const int SentenceLength = 280;
    public const int CommentLength = 600;
    public const int LetterLineLength = 2_000;

    public static string Name(string? text) => Cut(text, NameLength);

    public static string Sentence(string? text) => Cut(text, SentenceLength);

    public static string Comment(string? text) => Cut(text, CommentLength);

    /// <summary>Whether anything of a name can be seen: more than white space and marks without a shape.</summary>
    public static bool IsVisible(string? text) =>
        Name(text).EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator));

    /// <summary>The text without such characters, on one line, with an ellipsis when cut.</summary>
    public static string Cut(string? text, int length)
    {
        var clean = Clean(text ?? "");
        var elements = new StringInfo(clean);
        // Cut between whole characters: an accent stays with its letter.
        return elements.LengthInTextElements <= length ? clean : elements.SubstringByTextElements(0, length - 1).TrimEnd() + "…";
    }

    static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        var spaced = true;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (!spaced) kept.Append(' ');
                spaced = true;
            }
            else if (!TurnsDirection(rune.Value))
            {
                kept.Append(rune.ToString());
                spaced = false;
            }
        }
        return kept.ToString().TrimEnd();
    }

    // Embeddings, overrides and isolates (Unicode UAX #9). Hebrew and Arabic names need none of them.
    static bool TurnsDirection(int code) => code is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFEFF;
}
