using System.Buffers.Binary;
using System.IO.Compression;

namespace Insights.Worker.Ingest.Reading;

/// <summary>
/// The content of a gzip archive, refused at its end when the length is not the one that the archive's last four bytes state
/// (RFC 1952). Neither <see cref="GZipStream"/> nor DuckDB minds an archive that was cut off: both would load the part that is there.
/// </summary>
sealed class WholeGzip(FileStream archive) : Stream
{
    readonly GZipStream _content = new(archive, CompressionMode.Decompress);
    readonly uint _stated = LastFourBytes(archive);
    long _read;

    public static FileRefusedException Broken(Exception? cause = null) =>
        new("The gzip archive is damaged or cut off, perhaps by a copy that was broken off, or is several archives in one. Copy or export it again.", cause);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = _content.Read(buffer);
        _read += read;
        if (read == 0 && buffer.Length > 0 && unchecked((uint)_read) != _stated) throw Broken();
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _content.Dispose();
        base.Dispose(disposing);
    }

    static uint LastFourBytes(FileStream archive)
    {
        Span<byte> last = stackalloc byte[4];
        if (archive.Length < 18) throw Broken();
        archive.Seek(-4, SeekOrigin.End);
        archive.ReadExactly(last);
        archive.Seek(0, SeekOrigin.Begin);
        return BinaryPrimitives.ReadUInt32LittleEndian(last);
    }
}
