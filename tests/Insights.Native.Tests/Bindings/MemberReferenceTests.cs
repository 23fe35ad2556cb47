using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Insights.Native.Tests.Bindings;

public sealed class MemberReferenceTests
{
    [Fact]
    public void Every_member_that_the_data_assembly_refers_to_is_there_with_its_exact_signature()
    {
        using var module = DataAssembly.Read();
        var referred = module.GetMemberReferences().Where(member => DataAssembly.IsInBindings(member.DeclaringType)).ToList();

        var missing = referred
            .Where(member => !DataAssembly.IsLeftOut(member) && member.Resolve() is null)
            .Select(member => member.FullName);

        Assert.True(referred.Count > 150, $"Only {referred.Count} references read: is this the right assembly?");
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_type_that_the_data_assembly_refers_to_is_there()
    {
        using var module = DataAssembly.Read();
        var missing = module.GetTypeReferences()
            .Where(type => DataAssembly.IsInBindings(type) && !DataAssembly.IsLeftOut(type) && type.Resolve() is null)
            .Select(type => type.FullName);

        Assert.Empty(missing);
    }

    [Fact]
    public void The_bindings_carry_the_name_version_and_key_that_the_data_assembly_asks_for()
    {
        var asked = typeof(DuckDBConnection).Assembly.GetReferencedAssemblies().Single(name => name.Name == "DuckDB.NET.Bindings");
        Assert.Equal(asked.FullName, typeof(NativeMethods).Assembly.GetName().FullName);
    }

    [Fact]
    public void The_library_is_the_version_that_the_package_was_made_for() =>
        Assert.Equal("v1.5.6", NativeMethods.Startup.DuckDBLibraryVersion());
}
