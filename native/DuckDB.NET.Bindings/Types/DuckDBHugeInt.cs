using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_hugeint</c>: a signed integer of 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBHugeInt(ulong lower, long upper)
{
    /// <exception cref="OverflowException">The value needs more than 128 bits.</exception>
    public DuckDBHugeInt(BigInteger value) : this((Int128)value) { }

    DuckDBHugeInt(Int128 value) : this((ulong)(UInt128)value, (long)(value >> 64)) { }

    public static BigInteger HugeIntMinValue => Int128.MinValue;

    public static BigInteger HugeIntMaxValue => Int128.MaxValue;

    public ulong Lower { get; } = lower;

    public long Upper { get; } = upper;

    public Int128 ToInt128() => new((ulong)Upper, Lower);

    public BigInteger ToBigInteger() => ToInt128();
}
