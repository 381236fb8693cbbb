using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Names of types as documentation comment ids write them, put together as a tree: which of them an assembly declares is found by going through both at once, so that a library that
/// is not there costs nothing. What a referenced assembly declares is kept with its metadata, which compilations share.
/// </summary>
internal sealed class TypeNames
{
    private readonly Node _root = new("");
    private readonly ConditionalWeakTable<MetadataId, string[]> _ofMetadata = new();

    /// <param name="names">The names: <c>System.Collections.Generic.List`1.Enumerator</c>.</param>
    public TypeNames(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            Node node = _root;
            foreach (string part in name.Split('.'))
                node = node.Child(part);
            node.Name = name;
        }
    }

    /// <summary>Adds the names that the compilation knows, of itself and of all that it references.</summary>
    public void Find(Compilation compilation, HashSet<string> known)
    {
        // Modules that are compiled in belong to the assembly of the compilation.
        Walk(_root, compilation.Assembly.GlobalNamespace, known);
        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
                known.UnionWith(Of(assembly, reference));
        }
    }

    private ICollection<string> Of(IAssemblySymbol assembly, MetadataReference reference)
    {
        // The metadata that a symbol gives is a copy each time.
        if (reference is not PortableExecutableReference library)
            return In(assembly);
        MetadataId id = library.GetMetadataId();
        if (_ofMetadata.TryGetValue(id, out string[]? known))
            return known;
        HashSet<string> found = In(assembly);
        return _ofMetadata.GetValue(id, _ => found.ToArray());
    }

    private HashSet<string> In(IAssemblySymbol assembly)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Walk(_root, assembly.GlobalNamespace, found);
        return found;
    }

    private static void Walk(Node node, INamespaceSymbol @namespace, HashSet<string> found)
    {
        foreach (INamespaceSymbol inner in @namespace.GetNamespaceMembers())
        {
            if (node.Find(inner.Name) is { } child)
                Walk(child, inner, found);
        }

        Types(node, @namespace, found);
    }

    private static void Types(Node node, INamespaceOrTypeSymbol container, HashSet<string> found)
    {
        foreach (Node child in node.Children)
        {
            foreach (INamedTypeSymbol type in container.GetTypeMembers(child.TypeName))
            {
                if (!string.Equals(type.MetadataName, child.MetadataName, StringComparison.Ordinal))
                    continue;
                if (child.Name is { } name)
                    found.Add(name);
                Types(child, type, found);
            }
        }
    }

    /// <summary>One part of names: a namespace, a type or both.</summary>
    private sealed class Node
    {
        private readonly Dictionary<string, Node> _byPart = new(StringComparer.Ordinal);

        public Node(string part)
        {
            int tick = part.IndexOf('`');
            MetadataName = part;
            TypeName = tick < 0 ? part : part.Substring(0, tick);
        }

        /// <summary>As it is written: <c>List`1</c>.</summary>
        public string MetadataName { get; }

        /// <summary>Without the number of type parameters: <c>List</c>.</summary>
        public string TypeName { get; }

        /// <summary>The whole name, if one of the names ends here.</summary>
        public string? Name { get; set; }

        public Dictionary<string, Node>.ValueCollection Children => _byPart.Values;

        public Node? Find(string part) => _byPart.TryGetValue(part, out Node? child) ? child : null;

        public Node Child(string part)
        {
            if (!_byPart.TryGetValue(part, out Node? child))
                _byPart.Add(part, child = new Node(part));
            return child;
        }
    }
}
