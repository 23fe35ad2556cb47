namespace Insights.Worker.Ingest.Reading;

/// <summary>A file's bytes with the gzip around them taken off; a broken archive is refused, never cut short.</summary>
static class Unzipped
{
    public static Stream Open(string path, bool gzipped)
    {
        var file = new FileStream(path, new FileStreamOptions
        {
            Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.SequentialScan, BufferSize = 1 << 16,
        });
        return gzipped ? new WholeGzip(file) : file;
    }

    /// <summary>The first bytes, fewer where there are no more.</summary>
    /// <exception cref="FileRefusedException">The archive is cut off or damaged.</exception>
    public static byte[] ReadStart(string path, bool gzipped, int count)
    {
        using var content = Open(path, gzipped);
        var buffer = new byte[count];
        return buffer[..ReadBlock(content, buffer)];
    }

    /// <summary>Hands the whole content on in blocks.</summary>
    /// <exception cref="FileRefusedException">The archive is cut off or damaged.</exception>
    public static void ReadBlocks(Stream content, Action<ReadOnlyMemory<byte>> block, CancellationToken ct)
    {
        var buffer = new byte[1 << 18];
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var read = ReadBlock(content, buffer);
            if (read == 0) return;
            block(buffer.AsMemory(0, read));
        }
    }

    static int ReadBlock(Stream content, byte[] buffer)
    {
        try
        {
            return content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException e)
        {
            throw WholeGzip.Broken(e);
        }
    }
}
