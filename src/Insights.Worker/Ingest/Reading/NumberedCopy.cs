using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Insights.Worker.Ingest.Reading;

/// <summary>
/// Copies a delimited text so that DuckDB can read it without surprise: every record begins with the line it starts on in the
/// original, and ends with one line feed; records whose quotes or number of fields are wrong go to a second copy, with the reason.
/// </summary>
/// <remarks>
/// Only records are found here, no value is looked at. DuckDB 1.5.6 alone will not do: it gives good rows no line, counts a quoted
/// line break as none, and stops at CRLF files with a bare line feed within quotes, which is what Excel writes; and see
/// <see cref="PlainQuotes"/>.
/// </remarks>
/// <param name="copy">Gets <c>line delimiter record</c>.</param>
/// <param name="malformed">Gets comma-separated <c>line, "reason", "text"</c>.</param>
/// <param name="quotes">Whether quotation marks hold fields together; no: every line is a record of one field.</param>
sealed class NumberedCopy(Stream copy, Stream malformed, byte delimiter, bool quotes = true)
{
    /// <summary>DuckDB's longest line is 2,000,000 bytes, and the number stands before it.</summary>
    const int LongestRecord = 1_900_000;

    enum At { FieldStart, Unquoted, Quoted, QuoteInQuoted, AfterQuoted }

    readonly SearchValues<byte> _fieldEnds = SearchValues.Create([delimiter, (byte)'\n', (byte)'\r']);
    readonly SearchValues<byte> _quotedStops = SearchValues.Create("\"\n\r"u8);
    readonly ArrayBufferWriter<byte> _record = new(1 << 12);
    At _at = At.FieldStart;
    long _line = 1, _recordLine = 1, _quoteLine;
    int _fields = 1;
    bool _afterReturn, _strayText, _tooLong, _blank, _oddQuotes;

    /// <summary>The header as it stands in the file; null until it was seen. A line <c>sep=;</c> before it is passed over.</summary>
    public string? Header { get; private set; }

    /// <summary>Fields of the header; 1 without one.</summary>
    public int Width { get; private set; } = 1;

    /// <summary>Whether the first record is a header.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Records copied.</summary>
    public long Good { get; private set; }

    /// <summary>Records put aside.</summary>
    public long Bad { get; private set; }

    public void Feed(ReadOnlySpan<byte> block)
    {
        while (!block.IsEmpty)
        {
            if (_afterReturn && Swallowed(block[0])) block = block[1..];
            else block = block[Step(block)..];
        }
    }

    /// <exception cref="FileRefusedException">A quotation mark was opened and never closed.</exception>
    public void Finish()
    {
        if (_at == At.Quoted)
            throw new FileRefusedException($"The quotation mark that opens a value in line {_quoteLine} is never closed, so everything after it would be one value. Close it, or export the file again.");
        EndRecord();
        copy.Flush();
        malformed.Flush();
    }

    /// <summary>The line feed of a CRLF belongs to the line break that its return has already made.</summary>
    bool Swallowed(byte next)
    {
        _afterReturn = false;
        if (next != '\n') return false;
        if (_at == At.Quoted) Keep("\n"u8);
        return true;
    }

    /// <summary>Deals with the next few bytes and says how many they were.</summary>
    int Step(ReadOnlySpan<byte> block) => _at switch
    {
        At.FieldStart => StartField(block),
        At.Quoted => ReadQuoted(block),
        At.QuoteInQuoted => AfterQuote(block[0]),
        At.AfterQuoted => LeaveQuoted(block),
        _ => ReadUnquoted(block),
    };

    int StartField(ReadOnlySpan<byte> block)
    {
        // RFC 4180 knows no blanks before an opening quotation mark, but people who write a file by hand put them there.
        var spaces = quotes ? block.IndexOfAnyExcept((byte)' ') : 0;
        if (spaces != 0)
        {
            var length = spaces < 0 ? block.Length : spaces;
            Keep(block[..length]);
            _blank = true;
            return length;
        }

        if (!quotes || block[0] != '"')
        {
            _at = At.Unquoted;
            return 0;
        }

        _at = At.Quoted;
        _quoteLine = _line;
        _oddQuotes |= _blank;
        Keep(block[..1]);
        return 1;
    }

    int ReadUnquoted(ReadOnlySpan<byte> block)
    {
        var end = block.IndexOfAny(_fieldEnds);
        _oddQuotes |= quotes && (end < 0 ? block : block[..end]).Contains((byte)'"');
        if (end < 0)
        {
            Keep(block);
            return block.Length;
        }

        Keep(block[..end]);
        EndField(block[end]);
        return end + 1;
    }

    int ReadQuoted(ReadOnlySpan<byte> block)
    {
        var stop = block.IndexOfAny(_quotedStops);
        Keep(stop < 0 ? block : block[..(stop + 1)]);
        if (stop < 0) return block.Length;
        if (block[stop] == '"') _at = At.QuoteInQuoted;
        else CountLine(block[stop]);
        return stop + 1;
    }

    int AfterQuote(byte next)
    {
        if (next != '"')
        {
            _at = At.AfterQuoted;
            return 0;
        }

        _at = At.Quoted;
        Keep("\""u8);
        return 1;
    }

    int LeaveQuoted(ReadOnlySpan<byte> block)
    {
        var next = block[0];
        if (next == delimiter || next is (byte)'\n' or (byte)'\r')
        {
            EndField(next);
            return 1;
        }

        if (next != ' ')
        {
            _strayText = true;
            _at = At.Unquoted;
            return 0;
        }

        _oddQuotes = true;
        Keep(block[..1]);
        return 1;
    }

    void EndField(byte by)
    {
        _at = At.FieldStart;
        _blank = false;
        if (by != delimiter)
        {
            EndRecord();
            CountLine(by);
            _recordLine = _line;
            return;
        }

        Keep([by]);
        _fields++;
    }

    void CountLine(byte by)
    {
        _line++;
        _afterReturn = by == '\r';
    }

    void Keep(ReadOnlySpan<byte> bytes)
    {
        if (_record.WrittenCount + bytes.Length <= LongestRecord) _record.Write(bytes);
        else _tooLong = true;
    }

    void EndRecord()
    {
        var text = _record.WrittenSpan;
        if (text.IndexOfAnyExcept((byte)' ', (byte)'\t') >= 0 || _fields > 1)
        {
            if (HasHeader && Header is null) TakeHeader(text);
            else if (Fault() is { } fault) PutAside(text, fault);
            else Copy(text);
        }

        _record.ResetWrittenCount();
        (_fields, _strayText, _tooLong, _oddQuotes) = (1, false, false, false);
        _at = At.FieldStart;
    }

    void TakeHeader(ReadOnlySpan<byte> text)
    {
        if (text.Length == 5 && text.StartsWith("sep="u8)) return;
        Header = Encoding.UTF8.GetString(text);
        Width = _fields;
    }

    string? Fault() =>
        _tooLong ? "The record is longer than 1.9 MB; a quotation mark before it may be missing its partner."
        : _strayText ? "Text follows a closing quotation mark. A quotation mark within a quoted value must be doubled."
        : _fields != Width ? $"Expected {Width} columns as in the header, found {_fields}. A value that holds the delimiter must be quoted."
        : null;

    void Copy(ReadOnlySpan<byte> text)
    {
        Good++;
        WriteLine(copy, delimiter);
        if (_oddQuotes) PlainQuotes.Write(copy, text, delimiter);
        else copy.Write(text);
        copy.WriteByte((byte)'\n');
    }

    void PutAside(ReadOnlySpan<byte> text, string fault)
    {
        Bad++;
        WriteLine(malformed, (byte)',');
        PlainQuotes.WriteQuoted(malformed, Encoding.UTF8.GetBytes(fault));
        malformed.WriteByte((byte)',');
        // Decoded and encoded again, since a cut may have gone through a character.
        PlainQuotes.WriteQuoted(malformed, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 100_000)])));
        malformed.WriteByte((byte)'\n');
    }

    void WriteLine(Stream target, byte after)
    {
        Span<byte> number = stackalloc byte[21];
        Utf8Formatter.TryFormat(_recordLine, number, out var length);
        number[length] = after;
        target.Write(number[..(length + 1)]);
    }
}
