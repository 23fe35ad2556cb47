using System.Text.Unicode;

namespace Insights.Worker.Ingest.Reading;

/// <summary>Whether a stream of blocks is UTF-8, characters split between blocks included.</summary>
sealed class Utf8Check
{
    readonly byte[] _carry = new byte[8];
    int _carried;

    /// <summary>False as soon as something is not UTF-8.</summary>
    public bool IsValid { get; private set; } = true;

    public void Feed(ReadOnlySpan<byte> block)
    {
        if (!IsValid) return;
        if (_carried > 0) block = block[FinishCarried(block)..];
        var whole = WholeCharacters(block);
        IsValid &= Utf8.IsValid(block[..whole]);
        if (_carried > 0) return;
        block[whole..].CopyTo(_carry);
        _carried = block.Length - whole;
    }

    /// <summary>At the end nothing may be left over.</summary>
    public void Finish() => IsValid &= _carried == 0;

    int FinishCarried(ReadOnlySpan<byte> block)
    {
        var needed = Math.Min(LengthOf(_carry[0]) - _carried, block.Length);
        block[..needed].CopyTo(_carry.AsSpan(_carried));
        _carried += needed;
        if (_carried < LengthOf(_carry[0])) return needed;
        IsValid &= Utf8.IsValid(_carry.AsSpan(0, _carried));
        _carried = 0;
        return needed;
    }

    /// <summary>How much of the block is before a character that its end cuts.</summary>
    static int WholeCharacters(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back <= Math.Min(3, block.Length); back++)
        {
            var b = block[^back];
            if (b < 0x80) break;
            if (b >= 0xC0) return LengthOf(b) > back ? block.Length - back : block.Length;
        }

        return block.Length;
    }

    static int LengthOf(byte lead) => lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}
