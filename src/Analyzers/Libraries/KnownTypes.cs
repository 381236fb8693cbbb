using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>Which types one compilation knows, of itself and of the assemblies it references, by the names that documentation comment ids write.</summary>
internal sealed class KnownTypes
{
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, INamespaceOrTypeSymbol?> _containers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _types = new(StringComparer.Ordinal);

    public KnownTypes(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether the type is known. Of all types of a library that is not referenced, the first costs a look-up or two and the others none.</summary>
    public bool Hold(string name) => _types.TryGetValue(name, out bool known) ? known : _types.GetOrAdd(name, Find(name, isType: true) is not null);

    private INamespaceOrTypeSymbol? Container(string name) =>
        _containers.TryGetValue(name, out INamespaceOrTypeSymbol? known) ? known : _containers.GetOrAdd(name, Find(name, isType: false));

    private INamespaceOrTypeSymbol? Find(string name, bool isType)
    {
        int dot = name.LastIndexOf('.');
        INamespaceOrTypeSymbol? container = dot < 0 ? _compilation.GlobalNamespace : Container(name.Substring(0, dot));
        if (container is null)
            return null;
        string last = dot < 0 ? name : name.Substring(dot + 1);
        return (isType ? null : Namespace(container, last)) ?? (INamespaceOrTypeSymbol?)Type(container, last);
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
