using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_value</c>: one value of any type, as a statement's parameter takes it.</summary>
public sealed class DuckDBValue() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    DuckDBValue[] elements = [];

    /// <summary>libduckdb copied the elements into this list or array; they are let go together with it.</summary>
    internal DuckDBValue Owning(DuckDBValue[] values)
    {
        elements = values;
        return this;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            foreach (var element in elements) element.Dispose();
        base.Dispose(disposing);
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.Value.DuckDBDestroyValue(ref handle);
        return true;
    }
}
