using System.Globalization;
using System.Text;

namespace Insights.Worker.Publish;

/// <summary>
/// Writes a CSV file (RFC 4180, UTF-8 without a byte order mark: scripts read these files too) in which no cell can
/// run as a formula: text that begins like one gets an apostrophe in front (OWASP, "CSV Injection").
/// </summary>
public static class CsvFile
{
    public static void Write(string path, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.NewLine = "\r\n";
        writer.WriteLine(string.Join(',', header));
        foreach (var row in rows) writer.WriteLine(string.Join(',', row.Select(Cell)));
    }

    static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(Harmless(value.ToString() ?? "")),
    };

    static string Harmless(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
}
