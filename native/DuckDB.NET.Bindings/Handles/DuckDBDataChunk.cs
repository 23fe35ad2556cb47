using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_data_chunk</c>: up to <see cref="NativeMethods.Helpers.DuckDBVectorSize"/> rows, column by column.</summary>
public sealed class DuckDBDataChunk : SafeHandleZeroOrMinusOneIsInvalid
{
    public DuckDBDataChunk() : base(ownsHandle: true) { }

    /// <summary>A chunk that libduckdb lends for the time of a call, and destroys itself.</summary>
    public DuckDBDataChunk(IntPtr chunk) : base(ownsHandle: false) => SetHandle(chunk);

    protected override bool ReleaseHandle()
    {
        NativeMethods.DataChunks.DuckDBDestroyDataChunk(ref handle);
        return true;
    }
}
