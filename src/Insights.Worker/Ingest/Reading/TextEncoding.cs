using System.Text;
using UtfUnknown;

namespace Insights.Worker.Ingest.Reading;

/// <summary>Which encoding a text file is in: what the user says, else its byte order mark, else UTF-8 if it is, else a guess that must be a good one.</summary>
static class TextEncoding
{
    /// <summary>Below this the detector's guess is as likely wrong as right on short texts.</summary>
    const float FairlySure = 0.6f;
    const int SampleBytes = 1 << 18;

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>UTF-8 that throws on a byte that is not.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(false, true);

    /// <exception cref="FileRefusedException">There is no encoding of that name.</exception>
    public static Encoding Named(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim(), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            throw new FileRefusedException($"No encoding is called '{name}'. Names are for example utf-8, windows-1252, shift_jis, windows-1251.");
        }
    }

    /// <summary>The encoding that the first bytes give away; null when they don't.</summary>
    public static Encoding? FromStart(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, 0x00, 0x00, ..] => Named("utf-32"),
        [0xFF, 0xFE, ..] => Named("utf-16"),
        [0xFE, 0xFF, ..] => Named("utf-16BE"),
        // Latin letters in UTF-16 have a zero as every second byte; text in other encodings has none.
        [not 0, 0, not 0, 0, ..] => Named("utf-16"),
        [0, not 0, 0, not 0, ..] => Named("utf-16BE"),
        _ => null,
    };

    /// <summary>The encoding of a text that is not UTF-8, from the lines that hold more than ASCII.</summary>
    /// <exception cref="FileRefusedException">It can't be told, or the text is UTF-8 that was damaged.</exception>
    public static Encoding Guess(Stream content, CancellationToken ct)
    {
        var sample = LinesBeyondAscii(content, ct);
        if (IsMostlyUtf8(sample))
            throw new FileRefusedException("Most of the text is UTF-8, but some bytes are not: it was damaged, or two files in different encodings were joined. Export it again.");
        var detected = CharsetDetector.DetectFromBytes(sample).Detected;
        if (detected?.Encoding is null || detected.Confidence < FairlySure)
            throw new FileRefusedException(
                "The text is not UTF-8, and its encoding can't be told. Save it as UTF-8, or name the encoding " +
                "(\"encoding\" in a mapping, --encoding on the command line), for example windows-1252 or shift_jis.");
        // What calls itself Latin-1 is Windows-1252 nearly always; it differs where Latin-1 has control characters (WHATWG Encoding, 2024).
        return Named(detected.EncodingName is "iso-8859-1" or "ascii" ? "windows-1252" : detected.EncodingName);
    }

    static byte[] LinesBeyondAscii(Stream content, CancellationToken ct)
    {
        var sample = new MemoryStream();
        Unzipped.ReadBlocks(content, block =>
        {
            foreach (var range in block.Span.Split((byte)'\n'))
            {
                if (sample.Length > SampleBytes) return;
                var line = block.Span[range];
                if (line.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0) continue;
                sample.Write(line);
                sample.WriteByte((byte)'\n');
            }
        }, ct);
        return sample.ToArray();
    }

    static bool IsMostlyUtf8(ReadOnlySpan<byte> text)
    {
        var (good, bad) = (0L, 0L);
        while (!text.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(text, out _, out var length);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (length > 1) good++;
            text = text[length..];
        }

        return good > bad;
    }
}
