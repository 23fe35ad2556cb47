using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_date_struct</c>: a date of the proleptic Gregorian calendar, far beyond the years that .NET knows.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDateOnly(int Year, byte Month, byte Day)
{
    public static readonly DuckDBDateOnly PositiveInfinity = CivilCalendar.DateOf(int.MaxValue);

    public static readonly DuckDBDateOnly NegativeInfinity = CivilCalendar.DateOf(-int.MaxValue);

    public bool IsPositiveInfinity => this == PositiveInfinity;

    public bool IsNegativeInfinity => this == NegativeInfinity;

    public bool IsInfinity => IsPositiveInfinity || IsNegativeInfinity;

    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date) => CivilCalendar.DateOf(date.Days);

    public DuckDBDate ToDuckDBDate() => new() { Days = checked((int)CivilCalendar.DaysOf(Year, Month, Day)) };

    public static DuckDBDateOnly FromDateTime(DateTime moment) => new(moment.Year, (byte)moment.Month, (byte)moment.Day);

    public static DuckDBDateOnly FromDateOnly(DateOnly date) => new(date.Year, (byte)date.Month, (byte)date.Day);

    /// <exception cref="ArgumentOutOfRangeException">A year outside 1 to 9999, or infinity.</exception>
    public DateTime ToDateTime() => new(Year, Month, Day);

    /// <inheritdoc cref="ToDateTime"/>
    public DateOnly ToDateOnly() => new(Year, Month, Day);

    public static explicit operator DateTime(DuckDBDateOnly date) => date.ToDateTime();

    public static explicit operator DuckDBDateOnly(DateTime moment) => FromDateTime(moment);

    public static implicit operator DateOnly(DuckDBDateOnly date) => date.ToDateOnly();

    public static implicit operator DuckDBDateOnly(DateOnly date) => FromDateOnly(date);
}
