using System.Text;

namespace Insights.Worker.Ingest.Reading;

/// <summary>Which character separates a text's columns.</summary>
static class Delimiter
{
    static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>
    /// The candidate under which most records have as many columns as the header, quoted line breaks understood;
    /// among equals the one that gives most columns. A comma when there is one column only.
    /// </summary>
    /// <param name="start">UTF-8, the first part of the text.</param>
    public static char Detect(ReadOnlySpan<byte> start)
    {
        if (Declared(start) is { } declared) return declared;
        var best = (Delimiter: ',', Share: 0.0, Width: 1);
        foreach (var candidate in Candidates)
        {
            var trial = new NumberedCopy(Stream.Null, Stream.Null, (byte)candidate);
            trial.Feed(start);
            var width = trial.Header is null ? HeaderFields(Encoding.UTF8.GetString(start), candidate).Count : trial.Width;
            if (width == 1) continue;
            var share = trial.Good + trial.Bad == 0 ? 1 : (double)trial.Good / (trial.Good + trial.Bad);
            if (share > best.Share || (share == best.Share && width > best.Width)) best = (candidate, share, width);
        }

        return best.Delimiter;
    }

    /// <exception cref="FileRefusedException">It is not one character.</exception>
    public static char Named(string name) => name switch
    {
        "tab" or "\\t" => '\t',
        [> '\u001f' and < '\u007f' and not '"' and not ' ' and var one] => one,
        "\t" => '\t',
        _ => throw new FileRefusedException($"The delimiter '{name}' in the mapping is not one character such as , ; | or tab."),
    };

    /// <summary>A record's fields, quotes taken off.</summary>
    public static IReadOnlyList<string> HeaderFields(string record, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in record)
        {
            if (c == '"') quoted = !quoted;
            else if (c == delimiter && !quoted) Add();
            else field.Append(c);
        }

        Add();
        return fields;

        void Add()
        {
            fields.Add(string.Join(' ', field.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            field.Clear();
        }
    }

    /// <summary>Excel's own first line, <c>sep=;</c>.</summary>
    static char? Declared(ReadOnlySpan<byte> start) =>
        start.Length > 5 && start.StartsWith("sep="u8) && start[5] is (byte)'\r' or (byte)'\n' ? (char)start[4] : null;
}
