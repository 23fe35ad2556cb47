using System.Text;
using System.Text.Json;
using Insights.SampleCompany.Dirt;

namespace Insights.SampleCompany.Writing;

/// <summary>One JSON object a line; a field that is not known is left out, as exporters do.</summary>
sealed class JsonLinesWriter : RowWriter
{
    private readonly byte[][] _names;
    private bool _isFirst = true;

    public JsonLinesWriter(Stream stream, string file, TableLayout layout, TableDirt? dirt) : base(stream, file, layout, dirt)
    {
        _names = [.. layout.Columns.Select(column => Encoding.UTF8.GetBytes($"\"{column}\":"))];
        BeginRow();
    }

    protected override void BeginRow()
    {
        Room(1);
        Put((byte)'{');
        _isFirst = true;
    }

    protected override void TextField(ReadOnlySpan<char> text)
    {
        BeginBare();
        if (text is "true" or "false")
        {
            Length += Encoding.UTF8.GetBytes(text, Buffer.AsSpan(Length));
            return;
        }
        Put((byte)'"');
        Raw(JsonEncodedText.Encode(text).EncodedUtf8Bytes);
        Put((byte)'"');
    }

    protected override void BlankField() { }

    protected override void BeginBare()
    {
        if (!_isFirst) Put((byte)',');
        _isFirst = false;
        Raw(_names[Column]);
        Room(64);
    }

    protected override void EndRow() => Raw("}\n"u8);
}
