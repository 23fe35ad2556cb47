using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Insights.Models.Learners;

/// <summary>Numbers and texts as bytes, little-endian; <see cref="SavedModelReader"/> reads them.</summary>
sealed class SavedModelWriter
{
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    readonly ArrayBufferWriter<byte> _bytes = new();

    internal ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    internal void Byte(byte value) => Next(1)[0] = value;

    internal void YesNo(bool value) => Byte(value ? (byte)1 : (byte)0);

    internal void Whole(int value) => BinaryPrimitives.WriteInt32LittleEndian(Next(sizeof(int)), value);

    internal void Bits(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Next(sizeof(ulong)), value);

    internal void Single(float value) => BinaryPrimitives.WriteSingleLittleEndian(Next(sizeof(float)), value);

    internal void Number(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Next(sizeof(double)), value);

    /// <exception cref="ArgumentException">It is not valid Unicode.</exception>
    internal void Text(string value)
    {
        var length = Utf8.GetByteCount(value);
        Whole(length);
        Utf8.GetBytes(value, Next(length));
    }

    Span<byte> Next(int count)
    {
        var next = _bytes.GetSpan(count)[..count];
        _bytes.Advance(count);
        return next;
    }
}
