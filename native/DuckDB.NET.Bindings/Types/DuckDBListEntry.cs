using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_list_entry</c>: where a row's elements lie in the list's child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBListEntry(ulong offset, ulong length)
{
    public ulong Offset { get; } = offset;

    public ulong Length { get; } = length;
}
