using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_uhugeint</c>: an unsigned integer of 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBUHugeInt(ulong lower, ulong upper)
{
    /// <exception cref="OverflowException">The value is negative or needs more than 128 bits.</exception>
    public DuckDBUHugeInt(BigInteger value) : this((UInt128)value) { }

    DuckDBUHugeInt(UInt128 value) : this((ulong)value, (ulong)(value >> 64)) { }

    public static BigInteger HugeIntMinValue => UInt128.MinValue;

    public static BigInteger HugeIntMaxValue => UInt128.MaxValue;

    public ulong Lower { get; } = lower;

    public ulong Upper { get; } = upper;

    public UInt128 ToUInt128() => new(Upper, Lower);

    public BigInteger ToBigInteger() => ToUInt128();
}
