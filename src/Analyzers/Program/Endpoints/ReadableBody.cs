using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>
/// Whether a body can be read into an object of a class, as System.Text.Json does: by a constructor all of whose parameters are members of the same name, or by
/// one without parameters and members that can be set. What a handler asks for beside that, it is given by the services.
/// </summary>
internal static class ReadableBody
{
    /// <summary>Whether it can, or whether that cannot be told.</summary>
    public static bool Is(INamedTypeSymbol type)
    {
        if (type.IsAbstract || IsTold(type) || type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable))
            return true;

        bool any = false;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility != Accessibility.Public)
                continue;
            any = true;
            if (IsTold(constructor) || (constructor.Parameters.IsEmpty ? HasSettable(type) : constructor.Parameters.All(parameter => Names(type, parameter))))
                return true;
        }

        // Nobody can make one from outside: a converter of its own may.
        return !any;
    }

    /// <summary>Attributes of the serializer say how to read it.</summary>
    private static bool IsTold(ISymbol symbol) =>
        symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name.StartsWith("Json", StringComparison.Ordinal) == true);

    private static bool HasSettable(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            // What a base that is not there holds, nobody can tell.
            if (current.TypeKind == TypeKind.Error)
                return true;
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod.DeclaredAccessibility: Accessibility.Public } || IsTold(member))
                    return true;
            }
        }

        return false;
    }

    private static bool Names(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol or IFieldSymbol && member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
                    && string.Equals(member.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
