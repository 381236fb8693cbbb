using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>Types under the names that documentation comment ids write: <c>System.Collections.Generic.List`1</c>, nested types with a dot.</summary>
internal static class DocumentedTypes
{
    /// <summary>Whether the type is a block of extension members (C# 14), which has no name of its own.</summary>
    public static bool IsExtensionBlock(INamedTypeSymbol type) => type is { Name.Length: 0, IsAnonymousType: false, ContainingType.IsStatic: true };

    /// <summary>The name of a type definition, without the prefix <c>T:</c>.</summary>
    public static string NameOf(INamedTypeSymbol type)
    {
        // What a block of extension members holds is called by the name of the type around it, as before there were blocks.
        if (IsExtensionBlock(type))
            type = type.ContainingType;
        string name = type.MetadataName;
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.MetadataName + "." + name;
        for (INamespaceSymbol? space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            name = space.Name + "." + name;
        return name;
    }
}
