using System.Reflection;
using DuckDB.NET.Data;
using Mono.Cecil;

namespace Insights.Native.Tests.Bindings;

/// <summary>DuckDB.NET.Data as the compiler left it: what it refers to in the bindings, and which of that is left out.</summary>
static class DataAssembly
{
    public static readonly Assembly Loaded = typeof(DuckDBConnection).Assembly;

    /// <summary>Arrow needs an assembly the project does without; functions written in C# are nothing the project uses.</summary>
    static readonly string[] LeftOut =
    [
        "DuckDB.NET.Native.NativeMethods/Arrow",
        "DuckDB.NET.Native.NativeMethods/ScalarFunction",
        "DuckDB.NET.Native.NativeMethods/TableFunction",
        "DuckDB.NET.Native.DuckDBArrowOptions",
        "DuckDB.NET.Native.IDuckDBValueReader",
        "Apache.Arrow.",
    ];

    public static bool IsLeftOut(MemberReference reference) =>
        LeftOut.Any(name => reference.FullName.Contains(name, StringComparison.Ordinal));

    public static ModuleDefinition Read()
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        return ModuleDefinition.ReadModule(Loaded.Location, new ReaderParameters { AssemblyResolver = resolver });
    }

    public static bool IsInBindings(TypeReference? type) => type?.GetElementType().Scope?.Name == "DuckDB.NET.Bindings";
}
