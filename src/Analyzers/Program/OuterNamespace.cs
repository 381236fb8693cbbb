using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program;

/// <summary>The outermost namespace of a type, which tells whose it is: the framework's, a package's or the program's.</summary>
internal static class OuterNamespace
{
    /// <summary>Its name, empty for a type outside of namespaces; null where there is no type.</summary>
    public static string? Of(INamedTypeSymbol? type)
    {
        INamespaceSymbol? space = type?.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            space = outer;
        return space?.Name;
    }
}
