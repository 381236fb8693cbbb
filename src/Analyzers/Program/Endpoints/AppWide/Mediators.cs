using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints.AppWide;

/// <summary>Who hands requests to a mediator, and so through its behaviours.</summary>
internal static class Mediators
{
    /// <summary>Whether a parameter of the method is one.</summary>
    public static bool AreTakenBy(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Name is "IMediator" or "ISender" or "IPublisher")
                return true;
        }

        return false;
    }

    /// <summary>Whether the type or a base of it is handed one, or has one as a member.</summary>
    public static bool AreHeldBy(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (IMethodSymbol constructor in current.InstanceConstructors)
            {
                if (AreTakenBy(constructor))
                    return true;
            }

            foreach (ISymbol member in current.GetMembers())
            {
                if (member is IPropertySymbol { Type.Name: "IMediator" or "ISender" } or IFieldSymbol { Type.Name: "IMediator" or "ISender" })
                    return true;
            }
        }

        return false;
    }
}
