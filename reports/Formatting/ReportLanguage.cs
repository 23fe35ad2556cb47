using System.Globalization;

namespace Insights.Reports.Formatting;

/// <summary>
/// How a language writes numbers and days, and its texts. The one in use is ambient, like a thread's culture: whoever composes and renders a
/// report says <c>using (ReportLanguage.Use("ja"))</c> around both.
/// </summary>
public sealed class ReportLanguage
{
    static readonly AsyncLocal<ReportLanguage?> Used = new();

    readonly Func<long, int> _form;

    ReportLanguage(string code, string groups, string decimals, Func<long, int> form, LanguageTexts texts, DateWords dates)
    {
        (Code, _form, Texts, Dates) = (code, form, texts, dates);
        Digits = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        Digits.NumberGroupSeparator = groups;
        Digits.NumberDecimalSeparator = decimals;
        Digits.NegativeSign = "−";
    }

    // A no-break space, so that a number stays on its line.
    const string Space = "\u00A0";

    /// <summary>Texts are written in it; the others translate it.</summary>
    public static ReportLanguage English { get; } = new("en", ",", ".", n => n == 1 ? 0 : 1, LanguageTexts.None, DateWords.English);

    /// <summary>Japanese: nouns have one form.</summary>
    public static ReportLanguage Japanese { get; } = new("ja", ",", ".", _ => 0, LanguageTexts.Read("ja"), DateWords.Japanese);

    /// <summary>Russian: nouns after 1, after 2 to 4, and after the rest.</summary>
    public static ReportLanguage Russian { get; } = new("ru", Space, ",", RussianForm, LanguageTexts.Read("ru"), DateWords.Russian);

    /// <summary>Every language a report can be in.</summary>
    public static IReadOnlyList<ReportLanguage> All { get; } = [English, Japanese, Russian];

    /// <summary>The language in use; English where none was chosen.</summary>
    public static ReportLanguage Current => Used.Value ?? English;

    /// <summary>BCP 47, as in HTML's <c>lang</c>.</summary>
    public string Code { get; }

    /// <summary>Separators and signs.</summary>
    public NumberFormatInfo Digits { get; }

    /// <summary>English texts that were said in this language and have no translation, so that they were said in English.</summary>
    public IReadOnlyCollection<string> Untranslated => Texts.Missing;

    internal LanguageTexts Texts { get; }

    internal DateWords Dates { get; }

    /// <summary>The language with this code, or null where reports are not written in it.</summary>
    public static ReportLanguage? TryOf(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>Makes this the language in use until the result is disposed.</summary>
    /// <exception cref="ArgumentException">Reports are not written in this language.</exception>
    public static IDisposable Use(string code)
    {
        var before = Used.Value;
        Used.Value = TryOf(code)
            ?? throw new ArgumentException($"Reports are written in {string.Join(", ", All.Select(language => language.Code))}, not in '{code}'.", nameof(code));
        return new Restored(before);
    }

    /// <summary>Which of a noun's forms goes with a number: an index into them.</summary>
    internal int Form(long n) => _form(Math.Abs(n));

    static int RussianForm(long n) => (n % 10, n % 100) switch
    {
        (1, not 11) => 0,
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => 1,
        _ => 2,
    };

    sealed class Restored(ReportLanguage? before) : IDisposable
    {
        public void Dispose() => Used.Value = before;
    }
}
