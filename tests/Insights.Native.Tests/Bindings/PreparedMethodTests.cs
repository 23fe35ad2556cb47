using System.Runtime.CompilerServices;
using DuckDB.NET.Data.Mapping;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Insights.Native.Tests.Bindings;

/// <summary>Compiling a method to machine code finds what metadata cannot tell: wrong access, wrong kind of type, wrong layout.</summary>
public sealed class PreparedMethodTests
{
    [Fact]
    public void Every_method_of_the_data_assembly_can_be_prepared_unless_it_serves_arrow_or_user_functions()
    {
        using var module = DataAssembly.Read();
        var methods = Methods(module);

        var failed = methods.Where(method => !NeedsWhatIsLeftOut(method)).Select(Prepare).OfType<string>();

        Assert.True(methods.Count > 500, $"Only {methods.Count} methods read: is this the right assembly?");
        Assert.Empty(failed);
    }

    [Fact]
    public void What_a_caller_must_do_without_is_known_by_name()
    {
        using var module = DataAssembly.Read();
        var refused = Methods(module)
            .Where(method => method is { IsPublic: true, DeclaringType.IsPublic: true } && Prepare(method) is not null)
            .Select(method => $"{method.DeclaringType.Name}.{method.Name}").Distinct().Order();

        Assert.Equal(
            [
                "DuckDBCommand.ExecuteArrowBatchesAsync",
                "DuckDBCommand.ExecuteArrowStream",
                "DuckDBConnection.RegisterTableFunction",
                "DuckDBConnectionTableFunctionExtensions.RegisterTableFunction",
            ],
            refused);
    }

    static List<MethodDefinition> Methods(ModuleDefinition module) =>
        [.. module.GetAllTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)];

    /// <summary>The method itself, its signature or its type mentions a member that the bindings leave out.</summary>
    static bool NeedsWhatIsLeftOut(MethodDefinition method) =>
        DataAssembly.IsLeftOut(method)
        || method.DeclaringType.Fields.Any(DataAssembly.IsLeftOut)
        || method.DeclaringType.Interfaces.Any(implemented => DataAssembly.IsLeftOut(implemented.InterfaceType))
        || method.Body?.Variables.Any(variable => DataAssembly.IsLeftOut(variable.VariableType)) == true
        || method.Body?.Instructions.Any(step => step.Operand is MemberReference member && DataAssembly.IsLeftOut(member)) == true;

    static string? Prepare(MethodDefinition definition)
    {
        try
        {
            var method = DataAssembly.Loaded.ManifestModule.ResolveMethod(definition.MetadataToken.ToInt32())!;
            var arguments = definition.DeclaringType.GenericParameters.Concat(definition.GenericParameters).Select(Argument).ToArray();
            RuntimeHelpers.PrepareMethod(method.MethodHandle, arguments.Length == 0 ? null : arguments);
            return null;
        }
        catch (Exception exception)
        {
            return $"{definition.FullName}: {exception.GetType().Name} {exception.Message}";
        }
    }

    static RuntimeTypeHandle Argument(GenericParameter parameter)
    {
        var constraint = string.Concat(parameter.Constraints.Select(wanted => wanted.ConstraintType.FullName));
        var type = constraint.Contains("DuckDBAppenderMap") ? typeof(TextMap)
            : constraint.Contains("System.Enum") ? typeof(DayOfWeek)
            : constraint.Contains("System.Numerics.INumber") || parameter.HasNotNullableValueTypeConstraint ? typeof(int)
            : typeof(string);
        return type.TypeHandle;
    }

    sealed class TextMap : DuckDBAppenderMap<string>;
}
