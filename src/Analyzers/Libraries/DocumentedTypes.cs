using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>Types under the names that documentation comment ids write: <c>System.Collections.Generic.List`1</c>, nested types with a dot.</summary>
internal static class DocumentedTypes
{
    /// <summary>The name of a type definition, without the prefix <c>T:</c>.</summary>
    public static string NameOf(INamedTypeSymbol type)
    {
        string name = type.MetadataName;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.MetadataName + "." + name;
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name = space.Name + "." + name;
        return name;
    }
}
