using System.Buffers.Binary;
using System.Text;

namespace Insights.Models.Learners;

/// <summary>
/// Reads what <see cref="SavedModelWriter"/> wrote, and trusts none of it: every number is held to its range, and no count can ask for more than the
/// bytes that are left could fill. <c>what</c> names a value for the refusal.
/// </summary>
sealed class SavedModelReader(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Far beyond what training gives, and small enough that no sum or product of a score can overflow.</summary>
    internal const double Largest = 1e100;

    int _at;

    internal byte Byte(string what) => Next(1, what)[0];

    internal bool YesNo(string what) => Byte(what) switch
    {
        0 => false,
        1 => true,
        var other => throw Refusal($"the {what} is {other}, and must be 0 or 1"),
    };

    internal int Whole(string what, int least, int most)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(Next(sizeof(int), what));
        return value >= least && value <= most ? value : throw Refusal($"the {what} is {value}, and must be {least} to {most}");
    }

    /// <summary>How many things follow, each of which takes at least so many bytes.</summary>
    internal int Count(string what, int leastBytes) => Whole(what, 0, (bytes.Length - _at) / leastBytes);

    internal ulong Bits(string what) => BinaryPrimitives.ReadUInt64LittleEndian(Next(sizeof(ulong), what));

    internal float Single(string what, float least = float.MinValue, float most = float.MaxValue)
    {
        var value = BinaryPrimitives.ReadSingleLittleEndian(Next(sizeof(float), what));
        return value >= least && value <= most ? value : throw Refusal(FormattableString.Invariant($"the {what} is {value}, and must be {least} to {most}"));
    }

    internal double Number(string what, double least = -Largest, double most = Largest)
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(Next(sizeof(double), what));
        return value >= least && value <= most ? value : throw Refusal(FormattableString.Invariant($"the {what} is {value}, and must be {least} to {most}"));
    }

    internal string Text(string what)
    {
        var length = Count("length of the " + what, 1);
        try
        {
            return SavedModelWriter.Utf8.GetString(Next(length, what));
        }
        catch (DecoderFallbackException)
        {
            throw Refusal($"the {what} is not valid UTF-8");
        }
    }

    /// <summary>Holds what was read to a rule that stands elsewhere.</summary>
    internal T Check<T>(Func<T> rule)
    {
        try
        {
            return rule();
        }
        catch (ArgumentException fault)
        {
            throw Refusal("this was found: " + fault.Message.TrimEnd('.'));
        }
    }

    internal void End()
    {
        if (_at < bytes.Length) throw Refusal($"{bytes.Length - _at} bytes are left over");
    }

    internal InvalidDataException Refusal(string what) => new($"before byte {_at} of its body, {what}.");

    ReadOnlySpan<byte> Next(int count, string what)
    {
        if (count > bytes.Length - _at) throw Refusal($"the {what} is not there, as the bytes have ended");
        _at += count;
        return bytes.Span.Slice(_at - count, count);
    }
}
