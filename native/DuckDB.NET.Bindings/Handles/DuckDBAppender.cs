using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_appender</c>: writes chunks of rows straight into a table.</summary>
public sealed class DuckDBAppender() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() =>
        NativeMethods.Appender.DuckDBDestroyAppender(ref handle).IsSuccess();
}
