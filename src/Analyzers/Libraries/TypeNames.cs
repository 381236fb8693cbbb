using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Libraries;

/// <summary>
/// Names of types as documentation comment ids write them, put together as a tree: which of them an assembly declares is found by going through both at once, so that a library that
/// is not there costs nothing. What a referenced assembly declares is kept with its metadata, which compilations share: the numbers of the names, a bit for each in the answer.
/// </summary>
internal sealed class TypeNames
{
    private readonly Node _root = new("");
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<MetadataId, int[]> _ofMetadata = new();

    /// <param name="names">The names: <c>System.Collections.Generic.List`1.Enumerator</c>.</param>
    public TypeNames(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            if (_numbers.ContainsKey(name))
                continue;
            Node node = _root;
            foreach (string part in name.Split('.'))
                node = node.Child(part);
            node.Number = _numbers.Count;
            _numbers.Add(name, _numbers.Count);
        }
    }

    /// <summary>The number of the name among these, or null.</summary>
    public int? NumberOf(string name) => _numbers.TryGetValue(name, out int number) ? number : null;

    /// <summary>The numbers of the names that the compilation knows, of itself and of all that it references, as bits.</summary>
    public ulong[] Find(Compilation compilation)
    {
        var known = new ulong[(_numbers.Count + 63) >> 6];
        // Modules that are compiled in belong to the assembly of the compilation.
        Add(In(compilation.Assembly), known);
        foreach (MetadataReference reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly)
                Add(Of(assembly, reference), known);
        }

        return known;
    }

    private static void Add(int[] numbers, ulong[] known)
    {
        foreach (int number in numbers)
            known[number >> 6] |= 1UL << (number & 63);
    }

    private int[] Of(IAssemblySymbol assembly, MetadataReference reference)
    {
        // The metadata that a symbol gives is a copy each time.
        if (reference is not PortableExecutableReference library)
            return In(assembly);
        MetadataId id = library.GetMetadataId();
        return _ofMetadata.TryGetValue(id, out int[]? known) ? known : Keep(id, In(assembly));
    }

    /// <summary>Apart from the look-up: what it hands on would be an object for every reference.</summary>
    private int[] Keep(MetadataId id, int[] found) => _ofMetadata.GetValue(id, _ => found);

    private int[] In(IAssemblySymbol assembly)
    {
        var found = new List<int>();
        Walk(_root, assembly.GlobalNamespace, found);
        return found.Count == 0 ? Array.Empty<int>() : found.ToArray();
    }

    private static void Walk(Node node, INamespaceSymbol @namespace, List<int> found)
    {
        foreach (INamespaceSymbol inner in @namespace.GetNamespaceMembers())
        {
            if (node.Find(inner.Name) is { } child)
                Walk(child, inner, found);
        }

        Types(node, @namespace, found);
    }

    private static void Types(Node node, INamespaceOrTypeSymbol container, List<int> found)
    {
        foreach (Node child in node.Children)
        {
            foreach (INamedTypeSymbol type in container.GetTypeMembers(child.TypeName))
            {
                if (!string.Equals(type.MetadataName, child.MetadataName, StringComparison.Ordinal))
                    continue;
                if (child.Number is { } number)
                    found.Add(number);
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

        /// <summary>The number of the whole name, if one of the names ends here.</summary>
        public int? Number { get; set; }

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
