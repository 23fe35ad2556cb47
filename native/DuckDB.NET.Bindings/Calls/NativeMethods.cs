namespace DuckDB.NET.Native;

/// <summary>
/// libduckdb's C API as far as DuckDB.NET.Data 1.5.6.1 calls it, in the groups and under the names that it was compiled
/// against. Left out: Arrow, scalar functions and table functions. A parameter that is narrower here than in C
/// (<c>int</c> for <c>idx_t</c>) goes through a function that widens it.
/// </summary>
public static partial class NativeMethods
{
    /// <summary>Found as libduckdb.so, libduckdb.dylib or duckdb.dll beside the program.</summary>
    const string Library = "duckdb";
}
