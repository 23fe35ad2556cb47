using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_result</c>. All but the last field are only there for the size: the header calls them deprecated.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBResult
{
#pragma warning disable CS0169, IDE0044, IDE0051 // libduckdb fills them
    ulong columnCount;
    ulong rowCount;
    ulong rowsChanged;
    IntPtr columns;
    IntPtr errorMessage;
    IntPtr internalData;
#pragma warning restore CS0169, IDE0044, IDE0051

    /// <summary>Frees the result; a second call does nothing, because libduckdb empties the struct.</summary>
    public void Close() => NativeMethods.Query.DuckDBDestroyResult(ref this);
}

/// <summary><c>duckdb_result_type</c>: whether a statement gives rows.</summary>
public enum DuckDBResultType
{
    Invalid = 0,
    ChangedRows = 1,
    Nothing = 2,
    QueryResult = 3,
}
