using System.Buffers;
using System.Text;
using Insights.SampleCompany.Dirt;

namespace Insights.SampleCompany.Writing;

/// <summary>CSV (RFC 4180) or TSV, with a header.</summary>
sealed class DelimitedWriter : RowWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t");
    private readonly byte _delimiter;
    private readonly byte[] _lineEnd;
    private readonly int[] _starts;

    public DelimitedWriter(Stream stream, string file, TableLayout layout, TableDirt? dirt, FileQuirks quirks)
        : base(stream, file, layout, dirt)
    {
        _delimiter = layout.Format == FileFormat.Tsv ? (byte)'\t' : (byte)',';
        _lineEnd = quirks.HasFlag(FileQuirks.CarriageReturns) ? "\r\n"u8.ToArray() : "\n"u8.ToArray();
        _starts = new int[layout.Columns.Count + 1];
        if (quirks.HasFlag(FileQuirks.ByteOrderMark)) stream.Write([0xEF, 0xBB, 0xBF]);
        stream.Write(Encoding.UTF8.GetBytes(string.Join((char)_delimiter, layout.Columns)));
        stream.Write(_lineEnd);
    }

    public override string this[string column]
    {
        get
        {
            var (start, end) = Span(column);
            return Encoding.UTF8.GetString(Buffer, start, end - start);
        }
        set
        {
            var (start, end) = Span(column);
            var tail = Buffer.AsSpan(end, Length - end).ToArray();
            var index = Layout.IndexOf(column);
            Length = start;
            Raw(Encoding.UTF8.GetBytes(value));
            var shift = Length - end;
            Raw(tail);
            for (var i = index + 1; i < _starts.Length; i++) _starts[i] += shift;
        }
    }

    protected override void TextField(ReadOnlySpan<char> text)
    {
        Separate();
        var isQuoted = text.ContainsAny(Quoted);
        if (isQuoted) Put((byte)'"');
        if (isQuoted && text.Contains('"')) PutDoubled(text);
        else Length += Encoding.UTF8.GetBytes(text, Buffer.AsSpan(Length));
        if (isQuoted) Put((byte)'"');
    }

    protected override void BlankField() => Separate();

    protected override void BeginBare() => Separate();

    protected override void EndRow()
    {
        _starts[Column] = Length + 1;
        Raw(_lineEnd);
    }

    private void Separate()
    {
        if (Column > 0) Put(_delimiter);
        _starts[Column] = Length;
    }

    private void PutDoubled(ReadOnlySpan<char> text)
    {
        foreach (var piece in text.Split('"'))
        {
            if (piece.Start.Value > 0) { Put((byte)'"'); Put((byte)'"'); }
            Length += Encoding.UTF8.GetBytes(text[piece], Buffer.AsSpan(Length));
        }
    }

    // A field ends one byte before the next one starts; behind the last stands the line end.
    private (int Start, int End) Span(string column)
    {
        var index = Layout.IndexOf(column);
        return (_starts[index], _starts[index + 1] - 1);
    }
}
