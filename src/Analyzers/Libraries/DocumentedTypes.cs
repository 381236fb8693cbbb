using System;
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

    /// <summary>Whether the compilation, or an assembly it references, declares the type. Goes from namespace to namespace, so that a library that is
    /// not referenced costs a look-up or two.</summary>
    public static bool IsKnown(Compilation compilation, string name)
    {
        INamespaceOrTypeSymbol current = compilation.GlobalNamespace;
        int start = 0;
        while (true)
        {
            int dot = name.IndexOf('.', start);
            string part = dot < 0 ? name.Substring(start) : name.Substring(start, dot - start);
            INamespaceOrTypeSymbol? next = dot < 0 ? null : Namespace(current, part);
            next ??= Type(current, part);
            if (next is null || dot < 0)
                return next is not null;
            current = next;
            start = dot + 1;
        }
    }

    private static INamespaceSymbol? Namespace(INamespaceOrTypeSymbol container, string name)
    {
        if (container is not INamespaceSymbol @namespace)
            return null;
        foreach (INamespaceOrTypeSymbol member in @namespace.GetMembers(name))
        {
            if (member is INamespaceSymbol inner)
                return inner;
        }

        return null;
    }

    private static INamedTypeSymbol? Type(INamespaceOrTypeSymbol container, string metadataName)
    {
        int tick = metadataName.IndexOf('`');
        string name = tick < 0 ? metadataName : metadataName.Substring(0, tick);
        foreach (INamedTypeSymbol type in container.GetTypeMembers(name))
        {
            if (string.Equals(type.MetadataName, metadataName, StringComparison.Ordinal))
                return type;
        }

        return null;
    }
}
