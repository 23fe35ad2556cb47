using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Insights.Worker.Publish;

/// <summary>
/// Writes a CSV file (RFC 4180) in which no cell can run as a formula: text that begins like one, also after white space, gets an apostrophe
/// in front (OWASP, "CSV Injection").
/// </summary>
public static partial class CsvFile
{
    /// <summary>For scripts and people: UTF-8 without a byte order mark, every text as it is.</summary>
    public static void Write(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) =>
        Write(path, header, rows, byteOrderMark: false, Harmless);

    /// <summary>
    /// For spreadsheets, which know UTF-8 by its byte order mark. Line breaks and tabs become spaces; where a comma is the decimal sign a
    /// spreadsheet splits at semicolons, so what would begin a cell behind one gets its apostrophe too.
    /// </summary>
    public static void WriteForSpreadsheet(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) =>
        Write(path, header, rows, byteOrderMark: true, text => BehindSemicolon().Replace(Harmless(LineBreaks().Replace(text, " ").Trim()), "$1'"));

    static void Write(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows, bool byteOrderMark, Func<string, string> text)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(byteOrderMark));
        writer.NewLine = "\r\n";
        writer.WriteLine(string.Join(',', header));
        foreach (var row in rows) writer.WriteLine(string.Join(',', row.Select(cell => Cell(cell, text))));
    }

    static string Cell(object? value, Func<string, string> harmless) => value switch
    {
        null => "",
        string text => Quoted(harmless(text)),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(harmless(value.ToString() ?? "")),
    };

    static string Harmless(string text) => FormulaStart().IsMatch(text) ? "'" + text : text;

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    // Full-width signs run in Japanese spreadsheets; | begins a DDE call; some readers drop white space and invisible marks first.
    [GeneratedRegex(@"\A(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠])")]
    private static partial Regex FormulaStart();

    [GeneratedRegex(@"(;[\s\p{Cc}\p{Cf}]*)(?=[=+\-@|%＝＋－＠])")]
    private static partial Regex BehindSemicolon();

    [GeneratedRegex(@"[\t\r\n\v\f\u0085\u2028\u2029]+")]
    private static partial Regex LineBreaks();
}
