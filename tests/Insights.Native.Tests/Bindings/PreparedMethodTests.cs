using System.Runtime.CompilerServices;
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
        var methods = module.GetAllTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).ToList();

        var failed = methods.Where(method => !NeedsWhatIsLeftOut(method)).Select(Prepare).OfType<string>();

        Assert.True(methods.Count > 500, $"Only {methods.Count} methods read: is this the right assembly?");
        Assert.Empty(failed);
    }

    [Fact]
    public void What_is_left_out_is_a_small_named_part()
    {
        using var module = DataAssembly.Read();
        var types = module.GetAllTypes()
            .Where(type => type.Methods.Any(NeedsWhatIsLeftOut))
            .Select(type => Outermost(type).FullName).Distinct().Order();

        Assert.Equal(["?"], types);
    }

    static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

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

    static RuntimeTypeHandle Argument(GenericParameter parameter) =>
        (parameter.HasNotNullableValueTypeConstraint ? typeof(int) : typeof(string)).TypeHandle;
}
