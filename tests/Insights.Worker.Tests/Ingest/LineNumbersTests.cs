using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Insights.Worker.Ingest;
using Insights.Worker.Ingest.Reading;

namespace Insights.Worker.Tests.Ingest;

/// <summary>Lines, values and widths against a reader that goes character by character, on texts made of everything awkward.</summary>
public sealed class LineNumbersTests
{
    static readonly string[] Pieces = ["a", "1", "é", "東", " ", ",", ",", "\"", "\"\"", "\n", "\r\n", "x,y,z\n", "\"q\"", ",\"two\nlines\",", "\n\n", "a\"b", ";"];

    [Fact]
    public void Every_row_has_the_line_its_record_starts_on()
    {
        using var inbox = new Inbox();
        var texts = Gen.Elements(Pieces).ListOf(60).Select(pieces => string.Concat(pieces)).ToArbitrary();
        Prop.ForAll(texts, text => Agrees(inbox, text)).Holds(cases: 150);
    }

    [Theory]
    [InlineData("  \"\" ,,a\"b\n", "2|||a\"b")]
    [InlineData("a\"b,  \"c,\"\"d\"\"\"  ,\"e\"\n", "2|a\"b|c,\"d\"|e")]
    [InlineData("\"two\nlines\" ,  ,\"\"\n", "2|two\nlines|  |")]
    public void Blanks_around_quoted_values_are_no_part_of_them_and_marks_within_bare_ones_are(string record, string expected)
    {
        using var inbox = new Inbox();
        var path = inbox.Put("text.csv", "h,i,j\n" + record);
        using var work = WorkFolder.Create();
        new SourceReader(new(inbox.Warehouse, default), work.Path).Read(path, null, ",");
        Assert.Equal([expected], inbox.Rows("line, coalesce(c0, ''), coalesce(c1, ''), coalesce(c2, '')", "ingest_source"));
    }

    [Fact]
    public void Blocks_of_any_size_give_the_same_copy()
    {
        var sizes = Gen.Choose(1, 7).ToArbitrary();
        var texts = Gen.Elements(Pieces).ListOf(40).Select(pieces => "h,i,j\n" + string.Concat(pieces) + "\"\n\"").ToArbitrary();
        Prop.ForAll(texts, sizes, (text, size) => Copy(text, int.MaxValue) == Copy(text, size)).Holds();
    }

    static string Copy(string text, int blockSize)
    {
        var (copy, malformed, bytes) = (new MemoryStream(), new MemoryStream(), Encoding.UTF8.GetBytes(text));
        var numbered = new NumberedCopy(copy, malformed, (byte)',');
        var check = new Utf8Check();
        foreach (var block in bytes.Chunk(Math.Min(blockSize, bytes.Length)))
        {
            check.Feed(block);
            numbered.Feed(block);
        }

        check.Finish();
        Assert.True(check.IsValid);
        try
        {
            numbered.Finish();
        }
        catch (FileRefusedException e)
        {
            return e.Message;
        }

        return Encoding.UTF8.GetString(copy.ToArray()) + "|" + Encoding.UTF8.GetString(malformed.ToArray());
    }

    static bool Agrees(Inbox inbox, string text)
    {
        var path = inbox.Put("text.csv", "h,i,j\n" + text);
        var expected = Records("h,i,j\n" + text);
        using var work = WorkFolder.Create();
        try
        {
            new SourceReader(new(inbox.Warehouse, default), work.Path).Read(path, null, ",");
        }
        catch (FileRefusedException e)
        {
            return expected is null && e.Message.Contains("never closed");
        }

        if (expected is null) return false;
        var good = inbox.Rows("line, coalesce(c0, ''), coalesce(c1, ''), coalesce(c2, '')", "ingest_source ORDER BY line");
        var bad = inbox.Rows("line", "ingest_malformed ORDER BY line");
        Assert.Equal(expected.Where(record => !record.Bad).Select(record => $"{record.Line}|{string.Join('|', record.Fields)}"), good);
        Assert.Equal(expected.Where(record => record.Bad).Select(record => record.Line.ToString()), bad);
        return true;
    }

    sealed record Expected(int Line, List<string> Fields, bool Bad);

    /// <summary>RFC 4180 read naively; null when a quote is never closed. The header is left out.</summary>
    static List<Expected>? Records(string text)
    {
        var records = new List<Expected>();
        var (line, at) = (1, 0);
        while (at < text.Length)
        {
            var (start, startAt, fields, stray) = (line, at, new List<string>(), false);
            while (true)
            {
                var field = new StringBuilder();
                var skip = at;
                while (skip < text.Length && text[skip] == ' ') skip++;
                if (skip < text.Length && text[skip] == '"')
                {
                    at = skip + 1;
                    while (true)
                    {
                        if (at >= text.Length) return null;
                        if (text[at] == '"' && (at + 1 >= text.Length || text[at + 1] != '"')) break;
                        if (text[at] == '"') at++;
                        if (text[at] == '\n') line++;
                        field.Append(text[at++]);
                    }

                    at++;
                    while (at < text.Length && text[at] == ' ') at++;
                    stray |= at < text.Length && text[at] is not (',' or '\n' or '\r');
                }

                while (at < text.Length && text[at] is not (',' or '\n' or '\r')) field.Append(text[at++]);
                fields.Add(field.ToString());
                if (at >= text.Length || text[at] != ',') break;
                at++;
            }

            var blank = text[startAt..at].Trim(' ').Length == 0;
            if (at < text.Length && text[at] == '\r') at++;
            if (at < text.Length && text[at] == '\n') at++;
            line++;
            if (!blank) records.Add(new(start, fields, stray || fields.Count != 3));
        }

        return records[1..];
    }
}
