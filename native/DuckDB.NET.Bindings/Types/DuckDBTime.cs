using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_time</c>: microseconds since midnight.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTime
{
    public long Micros { get; set; }
}

/// <summary><c>duckdb_time_tz</c>: time and offset packed into 64 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimeTzStruct
{
    public ulong Bits { get; set; }
}

/// <summary><c>duckdb_time_tz_struct</c>: the same, unpacked; the offset is in seconds east of UTC.</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct DuckDBTimeTz(DuckDBTimeOnly Time, int Offset);
