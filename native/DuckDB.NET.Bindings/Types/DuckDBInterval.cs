using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_interval</c>: months, days and microseconds, kept apart because neither of the first two has a fixed length.</summary>
/// <remarks>The microseconds are signed in C; DuckDB.NET reads the same bits as unsigned.</remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval(int Months, int Days, ulong Micros)
{
    /// <exception cref="InvalidCastException">The interval holds months: how long they are depends on the date they are counted from.</exception>
    public static explicit operator TimeSpan(DuckDBInterval interval) =>
        interval.Months == 0
            ? TimeSpan.FromDays(interval.Days) + TimeSpan.FromMicroseconds(unchecked((long)interval.Micros))
            : throw new InvalidCastException($"An interval of {interval.Months} months has no fixed length; read it as DuckDBInterval.");

    public static implicit operator DuckDBInterval(TimeSpan span)
    {
        var withinDay = span.Ticks - span.Days * TimeSpan.TicksPerDay;
        return new(0, span.Days, (ulong)(withinDay / TimeSpan.TicksPerMicrosecond));
    }
}
