using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Insights.Models.Learners;

/// <summary>The bytes around a saved model: signature, format version, length, body, SHA-256 of all before it.</summary>
static class SavedModelFile
{
    internal const int Version = 1;
    const int MostBytes = 1 << 30, FirstRead = 1 << 16;
    const int HeadBytes = 16;

    /// <summary>The odd first byte and both line ends give away a copy that was taken for text, as in PNG.</summary>
    static ReadOnlySpan<byte> Signature => [0x89, (byte)'I', (byte)'N', (byte)'S', (byte)'M', 0x0D, 0x0A, 0x1A];

    internal static void Write(Stream to, ReadOnlySpan<byte> body)
    {
        if (body.Length > MostBytes) throw new ArgumentException($"The model takes {body.Length:N0} bytes, and {MostBytes:N0} are the most; train fewer or smaller trees.");
        var head = new byte[HeadBytes];
        Signature.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(12), body.Length);
        to.Write(head);
        to.Write(body);
        to.Write(Checksum(head, body));
    }

    /// <returns>The body, whose checksum is right.</returns>
    internal static ReadOnlyMemory<byte> Read(Stream from)
    {
        var head = ReadUpTo(from, HeadBytes);
        var length = Length(head);
        var rest = ReadUpTo(from, length + SHA256.HashSizeInBytes);
        if (rest.Length < length + SHA256.HashSizeInBytes)
            throw Refusal($"ends after {head.Length + rest.Length:N0} of {head.Length + length + SHA256.HashSizeInBytes:N0} bytes: it was cut short. Copy it again from where it is whole.");
        if (ReadUpTo(from, 1).Length > 0) throw Refusal("goes on after its end: something was added to it. Copy it again from where it is whole.");
        if (!rest.AsSpan(length).SequenceEqual(Checksum(head, rest.AsSpan(0, length))))
            throw Refusal("does not have the checksum it was written with: it was altered. Copy it again from where it is whole, or train and save the model again.");
        return rest.AsMemory(0, length);
    }

    static int Length(ReadOnlySpan<byte> head)
    {
        var same = Math.Min(head.Length, Signature.Length);
        if (same == 0 || !head[..same].SequenceEqual(Signature[..same]))
            throw Refusal(same == 0 ? "is empty. Save the model again." : "is none: it begins with other bytes. Give the file that a model was saved to.");
        if (head.Length < HeadBytes) throw Refusal($"ends after {head.Length} bytes: it was cut short. Copy it again from where it is whole.");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(head[8..]);
        if (version > Version)
            throw Refusal($"is of format {version}, and this program reads formats up to {Version}: a newer one wrote it. Update this program, or train and save the model again with it.");
        if (version == 0) throw Refusal("is of format 0, which there never was: it was altered. Copy it again from where it is whole.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
        return length is >= 0 and <= MostBytes ? length
            : throw Refusal($"claims to be longer than {MostBytes:N0} bytes, the most there may be: it was altered. Copy it again from where it is whole.");
    }

    /// <summary>Takes memory as bytes come, not as they are promised.</summary>
    static byte[] ReadUpTo(Stream from, int wanted)
    {
        var bytes = new byte[Math.Min(wanted, FirstRead)];
        var read = from.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        while (read == bytes.Length && read < wanted)
        {
            Array.Resize(ref bytes, (int)Math.Min(wanted, 2L * bytes.Length));
            read += from.ReadAtLeast(bytes.AsSpan(read), bytes.Length - read, throwOnEndOfStream: false);
        }
        return read == bytes.Length ? bytes : bytes[..read];
    }

    static byte[] Checksum(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }

    static InvalidDataException Refusal(string what) => new("The saved model " + what);
}
