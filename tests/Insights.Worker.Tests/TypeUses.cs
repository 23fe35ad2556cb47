using System.Reflection;
using Mono.Cecil;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace Insights.Worker.Tests;

/// <summary>
/// Which types a type uses: in its signatures, its attributes and its methods' bodies, those of the types nested in it
/// (closures, iterators and async methods are such) included.
/// </summary>
sealed class TypeUses : IDisposable
{
    readonly AssemblyDefinition _assembly;

    public TypeUses(Assembly assembly)
    {
        _assembly = AssemblyDefinition.ReadAssembly(assembly.Location);
        Types = [.. _assembly.MainModule.Types.Where(type => type.Name != "<Module>")];
    }

    /// <summary>Every type that is not nested in another.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    /// <summary>Every type, nested ones included.</summary>
    public IEnumerable<TypeDefinition> All => Types.SelectMany(WithNested);

    /// <summary>Each type with the types it uses, as full names; a nested type counts as the one around it.</summary>
    public IEnumerable<(TypeDefinition Type, string Uses)> Pairs() =>
        Types.SelectMany(type => WithNested(type).SelectMany(Of).SelectMany(Parts).Select(NameOf).Distinct().Where(name => name != type.FullName).Select(name => (type, name)));

    public void Dispose() => _assembly.Dispose();

    static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    static IEnumerable<TypeReference?> Of(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. type.Methods.SelectMany(Of),
    ];

    static IEnumerable<TypeReference?> Of(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. method.HasBody ? Of(method.Body) : [],
    ];

    static IEnumerable<TypeReference?> Of(MethodBody body) =>
    [
        .. body.Variables.Select(variable => variable.VariableType),
        .. body.ExceptionHandlers.Select(handler => handler.CatchType),
        .. body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            TypeReference type => [type],
            MethodReference method => (TypeReference[])
                [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType),
                 .. method is GenericInstanceMethod generic ? generic.GenericArguments : Enumerable.Empty<TypeReference>()],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => Array.Empty<TypeReference>(),
        }),
    ];

    /// <summary>A list of figures uses both the list and the figure.</summary>
    static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    static string NameOf(TypeReference type) => type.DeclaringType is { } outer ? NameOf(outer) : type.FullName;
}
