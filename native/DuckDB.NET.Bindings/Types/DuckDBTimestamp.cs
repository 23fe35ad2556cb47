using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_timestamp</c>: microseconds since 1970-01-01; the two ends of the range mean ±infinity.</summary>
/// <remarks>The variants in seconds, milliseconds and nanoseconds have the same shape and are handed over in it.</remarks>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimestampStruct
{
    public static readonly DuckDBTimestampStruct PositiveInfinity = new() { Micros = long.MaxValue };

    public static readonly DuckDBTimestampStruct NegativeInfinity = new() { Micros = -long.MaxValue };

    public long Micros { get; set; }

    public readonly bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    public readonly bool IsPositiveInfinity => Micros == long.MaxValue;

    public readonly bool IsNegativeInfinity => Micros == -long.MaxValue;
}

/// <summary><c>duckdb_timestamp_struct</c>: the same as date and time of day.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBTimestamp(DuckDBDateOnly Date, DuckDBTimeOnly Time)
{
    const long MicrosPerDay = 86_400_000_000;

    public static readonly DuckDBTimestamp PositiveInfinity = FromDuckDBTimestampStruct(DuckDBTimestampStruct.PositiveInfinity);

    public static readonly DuckDBTimestamp NegativeInfinity = FromDuckDBTimestampStruct(DuckDBTimestampStruct.NegativeInfinity);

    public bool IsPositiveInfinity => this == PositiveInfinity;

    public bool IsNegativeInfinity => this == NegativeInfinity;

    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp)
    {
        var (days, micros) = Math.DivRem(timestamp.Micros, MicrosPerDay);
        if (micros < 0) (days, micros) = (days - 1, micros + MicrosPerDay);
        return new(CivilCalendar.DateOf((int)days), new TimeOnly(micros * TimeSpan.TicksPerMicrosecond));
    }

    public DuckDBTimestampStruct ToDuckDBTimestampStruct() => new()
    {
        Micros = checked(CivilCalendar.DaysOf(Date.Year, Date.Month, Date.Day) * MicrosPerDay + Time.Ticks / TimeSpan.TicksPerMicrosecond),
    };

    public static DuckDBTimestamp FromDateTime(DateTime moment) =>
        new(DuckDBDateOnly.FromDateTime(moment), (DuckDBTimeOnly)moment);

    /// <exception cref="ArgumentOutOfRangeException">A year outside 1 to 9999, or infinity.</exception>
    public DateTime ToDateTime() => Date.ToDateTime().AddTicks(Time.Ticks);

    public static implicit operator DateTime(DuckDBTimestamp timestamp) => timestamp.ToDateTime();

    public static implicit operator DuckDBTimestamp(DateTime moment) => FromDateTime(moment);
}
