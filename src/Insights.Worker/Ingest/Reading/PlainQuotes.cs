namespace Insights.Worker.Ingest.Reading;

/// <summary>
/// Writes a record that holds quotation marks as RFC 4180 has them: a field is wrapped in them from its first byte to its
/// last, or holds none.
/// </summary>
/// <remarks>
/// For records that people or sloppy programs wrote, with blanks around a quoted value or a mark within a bare one.
/// Where blanks stand before an opening mark, DuckDB 1.5.6 takes mark and all for the value (<c>  "c" </c>), or stops at the line.
/// </remarks>
static class PlainQuotes
{
    const byte Quote = (byte)'"';

    /// <param name="record">One whole record without its line break, whose quotes are closed.</param>
    public static void Write(Stream target, ReadOnlySpan<byte> record, byte delimiter)
    {
        while (true)
        {
            var blanks = record.IndexOfAnyExcept((byte)' ');
            var quoted = blanks >= 0 && record[blanks] == Quote;
            var length = quoted ? blanks + QuotedLength(record[blanks..]) : LengthUpTo(delimiter, record);
            if (quoted) target.Write(record[blanks..length]);
            else WriteBare(target, record[..length]);

            // What is left before the delimiter are blanks behind a closing mark.
            record = record[length..];
            var end = LengthUpTo(delimiter, record);
            if (end == record.Length) return;
            target.WriteByte(delimiter);
            record = record[(end + 1)..];
        }
    }

    static int LengthUpTo(byte delimiter, ReadOnlySpan<byte> text) => text.IndexOf(delimiter) is >= 0 and var at ? at : text.Length;

    /// <summary>From the opening mark to the closing one, both counted; a doubled mark closes nothing.</summary>
    static int QuotedLength(ReadOnlySpan<byte> text)
    {
        var at = 1;
        while (true)
        {
            at += text[at..].IndexOf(Quote) + 1;
            if (at == text.Length || text[at] != Quote) return at;
            at++;
        }
    }

    static void WriteBare(Stream target, ReadOnlySpan<byte> text)
    {
        if (text.Contains(Quote)) WriteQuoted(target, text);
        else target.Write(text);
    }

    /// <summary>Wraps a text in marks and doubles those within it.</summary>
    public static void WriteQuoted(Stream target, ReadOnlySpan<byte> text)
    {
        target.WriteByte(Quote);
        while (text.IndexOf(Quote) is >= 0 and var quote)
        {
            target.Write(text[..(quote + 1)]);
            target.WriteByte(Quote);
            text = text[(quote + 1)..];
        }

        target.Write(text);
        target.WriteByte(Quote);
    }
}
