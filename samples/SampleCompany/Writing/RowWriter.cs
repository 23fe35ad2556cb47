using System.Buffers.Text;
using System.Text;
using Insights.SampleCompany.Dirt;

namespace Insights.SampleCompany.Writing;

/// <summary>
/// Writes one file row by row straight into bytes: half a million rows cost no string. Fields come in the order of the
/// table's columns. A finished row stays in the buffer until the next one begins, so that dirt can still change it.
/// </summary>
abstract class RowWriter(Stream stream, string file, TableLayout layout, TableDirt? dirt) : IDisposable
{
    private const int FlushFrom = 1 << 16;
    private readonly List<byte[]> _later = [];
    private bool _isClosed;

    public string File => file;
    public TableLayout Layout => layout;

    /// <summary>Data rows so far, those that dirt repeats or saves for later included.</summary>
    public long Rows { get; private set; }

    protected byte[] Buffer { get; private set; } = new byte[FlushFrom + (1 << 14)];
    protected int Length { get; set; }
    protected int RowStart { get; private set; }
    protected int Column { get; private set; }

    public RowWriter Blank()
    {
        Room(64);
        BlankField();
        Column++;
        return this;
    }

    public RowWriter Text(string? text) => text is null or "" ? Blank() : Text(text.AsSpan());

    public RowWriter Text(StringBuilder? text)
    {
        if (text is null) return Blank();
        Span<char> letters = stackalloc char[1024];
        var count = Math.Min(text.Length, letters.Length);
        text.CopyTo(0, letters, count);
        return Text(letters[..count]);
    }

    public RowWriter Text(ReadOnlySpan<char> text)
    {
        Room(text.Length * 6 + 64);
        TextField(text);
        Column++;
        return this;
    }

    /// <summary>A key such as R-0000042: prefix and number.</summary>
    public RowWriter Key(string prefix, int number)
    {
        Span<char> key = stackalloc char[24];
        key.TryWrite($"{prefix}{number:D7}", out var count);
        return Text(key[..count]);
    }

    public RowWriter Whole(long value)
    {
        Room(64);
        BeginBare();
        Utf8Formatter.TryFormat(value, Buffer.AsSpan(Length), out var count);
        return EndBare(count);
    }

    public RowWriter Fixed(double value, byte decimals)
    {
        Room(64);
        BeginBare();
        Utf8Formatter.TryFormat((decimal)Math.Round(value, decimals), Buffer.AsSpan(Length), out var count, new('F', decimals));
        return EndBare(count);
    }

    /// <summary>An amount of minor units, written in whole units: 1234 is 12.34 with two decimals and 1234 with none.</summary>
    public RowWriter Money(long minorUnits, int decimals)
    {
        Room(64);
        BeginBare();
        Utf8Formatter.TryFormat(new decimal(minorUnits) / (decimals == 0 ? 1m : 100m), Buffer.AsSpan(Length), out var count, new('F', (byte)decimals));
        return EndBare(count);
    }

    public RowWriter Flag(bool value) => Text(value ? "true" : "false");

    /// <summary>A day number as yyyy-MM-dd; 0 is blank.</summary>
    public RowWriter Date(int day)
    {
        if (day == 0) return Blank();
        Span<char> text = stackalloc char[10];
        Instants.WriteDate(text, DateOnly.FromDayNumber(day));
        return Text(text);
    }

    /// <summary>UTC seconds as 2026-03-01T09:30:00Z; 0 is blank.</summary>
    public RowWriter Instant(long seconds)
    {
        if (seconds == 0) return Blank();
        Span<char> text = stackalloc char[20];
        Instants.WriteUtc(text, seconds);
        return Text(text);
    }

    /// <summary>The same instant as its zone's clock shows it, with the offset: 2026-03-01T10:30:00+01:00; 0 is blank.</summary>
    public RowWriter Local(long seconds, TimeZoneInfo zone)
    {
        if (seconds == 0) return Blank();
        Span<char> text = stackalloc char[25];
        Instants.WriteLocal(text, seconds, zone);
        return Text(text);
    }

    /// <summary>Ends the row; dirt may then repeat or change it.</summary>
    public void End()
    {
        if (Column != layout.Columns.Count)
            throw new InvalidOperationException($"{file}: a row of {layout.Table} has {Column} fields, its header {layout.Columns.Count}.");
        EndRow();
        Rows++;
        dirt?.Visit(this);
        if (Length >= FlushFrom) Flush();
        RowStart = Length;
        Column = 0;
        BeginRow();
    }

    /// <summary>Dirt: the finished row once more.</summary>
    public void Repeat()
    {
        var row = Buffer.AsSpan(RowStart, Length - RowStart).ToArray();
        Append(row);
    }

    /// <summary>Dirt: the row as it is comes again at the end of the file; what stands here now may be changed.</summary>
    public void RepeatAtEnd() => _later.Add(Buffer.AsSpan(RowStart, Length - RowStart).ToArray());

    /// <summary>Dirt: what a field of the finished row says.</summary>
    public virtual string this[string column]
    {
        get => throw new NotSupportedException($"{file}: fields of this format can't be read back.");
        set => throw new NotSupportedException($"{file}: fields of this format can't be changed.");
    }

    protected abstract void TextField(ReadOnlySpan<char> text);
    protected abstract void BlankField();
    protected abstract void BeginBare();
    protected abstract void EndRow();
    protected virtual void BeginRow() { }

    protected void Put(byte value) => Buffer[Length++] = value;

    /// <summary>Makes room for that many bytes behind <see cref="Length"/>.</summary>
    protected void Room(int bytes)
    {
        if (Buffer.Length - Length >= bytes) return;
        var larger = new byte[Math.Max(Buffer.Length * 2, Length + bytes)];
        Buffer.AsSpan(0, Length).CopyTo(larger);
        Buffer = larger;
    }

    protected void Raw(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(Buffer.AsSpan(Length));
        Length += bytes.Length;
    }

    private RowWriter EndBare(int count)
    {
        Length += count;
        Column++;
        return this;
    }

    private void Append(byte[] row)
    {
        Raw(row);
        Rows++;
    }

    private void Flush()
    {
        stream.Write(Buffer, 0, Length);
        Length = 0;
    }

    public void Dispose()
    {
        if (_isClosed) return;
        _isClosed = true;
        // The next row may have been opened: what belongs to it is cut off.
        Length = RowStart;
        foreach (var row in _later) Append(row);
        Flush();
        stream.Dispose();
    }
}
