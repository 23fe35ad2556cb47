using System.Numerics;
using DuckDB.NET.Native;

namespace Insights.Worker.Database;

/// <summary>Turns the values of a vector into floats, as many as the target is long.</summary>
unsafe delegate void VectorToFloats(void* values, Span<float> target);

/// <summary>Which conversion a column's type needs.</summary>
static unsafe class FloatConversion
{
    const double DaysPerSecond = 1 / 86_400.0;

    public static VectorToFloats Of(DuckDBLogicalType type, string column) => NativeMethods.LogicalType.DuckDBGetTypeId(type) switch
    {
        DuckDBType.Float => static (values, target) => new ReadOnlySpan<float>(values, target.Length).CopyTo(target),
        DuckDBType.Double => Number<double>,
        DuckDBType.Boolean or DuckDBType.UnsignedTinyInt => Number<byte>,
        DuckDBType.TinyInt => Number<sbyte>,
        DuckDBType.SmallInt => Number<short>,
        DuckDBType.UnsignedSmallInt => Number<ushort>,
        DuckDBType.Integer or DuckDBType.Date => Number<int>,
        DuckDBType.UnsignedInteger => Number<uint>,
        DuckDBType.BigInt => Number<long>,
        DuckDBType.UnsignedBigInt => Number<ulong>,
        DuckDBType.HugeInt => Number<Int128>,
        DuckDBType.UnsignedHugeInt => Number<UInt128>,
        DuckDBType.Decimal => Decimal(type),
        DuckDBType.TimestampS => Scaled<long>(DaysPerSecond),
        DuckDBType.TimestampMs => Scaled<long>(DaysPerSecond / 1e3),
        DuckDBType.Timestamp or DuckDBType.TimestampTz => Scaled<long>(DaysPerSecond / 1e6),
        DuckDBType.TimestampNs => Scaled<long>(DaysPerSecond / 1e9),
        var other => throw new NotSupportedException(
            $"Column {column} has the type {other}, which is no number. Leave it out of the query or cast it there."),
    };

    static VectorToFloats Decimal(DuckDBLogicalType type)
    {
        var unit = Math.Pow(10, -NativeMethods.LogicalType.DuckDBDecimalScale(type));
        return NativeMethods.LogicalType.DuckDBDecimalInternalType(type) switch
        {
            DuckDBType.SmallInt => Scaled<short>(unit),
            DuckDBType.Integer => Scaled<int>(unit),
            DuckDBType.BigInt => Scaled<long>(unit),
            _ => Scaled<Int128>(unit),
        };
    }

    static void Number<T>(void* values, Span<float> target) where T : unmanaged, INumberBase<T>
    {
        var source = new ReadOnlySpan<T>(values, target.Length);
        for (var row = 0; row < source.Length; row++) target[row] = float.CreateTruncating(source[row]);
    }

    static VectorToFloats Scaled<T>(double unit) where T : unmanaged, INumberBase<T> => (values, target) =>
    {
        var source = new ReadOnlySpan<T>(values, target.Length);
        for (var row = 0; row < source.Length; row++) target[row] = (float)(double.CreateTruncating(source[row]) * unit);
    };
}
