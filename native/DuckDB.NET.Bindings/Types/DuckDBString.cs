using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary><c>duckdb_string_t</c>: up to twelve bytes lie in the struct itself, longer text behind a pointer.</summary>
/// <remarks>The nested names are the header's <c>value</c> union under the names that DuckDB.NET.Data was compiled against.</remarks>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct DuckDBString
{
    const int LongestInlined = 12;

    public _value_e__Union value;

    public readonly int Length => (int)value.inlined.length;

    /// <summary>UTF-8 bytes without a closing zero. Good only while the struct is read in place, in the vector's own memory.</summary>
    public readonly sbyte* Data
    {
        get
        {
            if (Length > LongestInlined) return value.pointer.ptr;
            fixed (sbyte* bytes = value.inlined.inlined) return bytes;
        }
    }

    [StructLayout(LayoutKind.Explicit)]
    public struct _value_e__Union
    {
        [FieldOffset(0)] public DuckDBStringPointer pointer;

        [FieldOffset(0)] public DuckDBStringInlined inlined;

        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringPointer
        {
            public uint length;
            public fixed sbyte prefix[4];
            public sbyte* ptr;
        }

        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringInlined
        {
            public uint length;
            public fixed sbyte inlined[LongestInlined];
        }
    }
}
