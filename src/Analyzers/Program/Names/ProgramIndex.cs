using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names;

/// <summary>The files of a program by the names they declare. Made when first asked for; only files that are new are read.</summary>
internal sealed class ProgramIndex
{
    private static readonly Name s_anyType = new(Mention.AnyType);

    private readonly ProgramSources _sources;
    private readonly Lazy<ImmutableArray<(SyntaxTree Tree, FileIndex Index)>> _files;
    private readonly Lazy<Dictionary<Name, List<DeclaredBody>>> _bodies;
    private readonly Lazy<Dictionary<Name, List<(SyntaxTree, DeclaredBody)>>> _setters;
    private readonly Lazy<Dictionary<string, List<DeclaredType>>> _heirs;
    private readonly Lazy<Dictionary<string, List<DeclaredType>>> _arguments;

    public ProgramIndex(ProgramSources sources)
    {
        _sources = sources;
        _files = new(() => sources.Trees.Select(tree => (tree, FileIndex.Of(tree, CancellationToken.None))).ToImmutableArray());
        _bodies = new(IndexBodies);
        _setters = new(IndexSetters);
        _heirs = new(() => IndexTypes(type => type.Bases));
        _arguments = new(() => IndexTypes(type => type.BaseArguments));
    }

    /// <summary>The files, those of the compilation first and in its order.</summary>
    public ImmutableArray<(SyntaxTree Tree, FileIndex Index)> Files => _files.Value;

    /// <summary>Whether a file belongs to the project itself, and not to one that it references.</summary>
    public bool IsOwn(SyntaxTree tree) => _sources.IsOwn(tree);

    /// <summary>The bodies that are run by the name, in the order of the compilation's files.</summary>
    public IReadOnlyList<DeclaredBody> Bodies(Name name) =>
        _bodies.Value.TryGetValue(name, out List<DeclaredBody>? bodies) ? bodies : Array.Empty<DeclaredBody>();

    /// <summary>Whether code of the program may be run by the name.</summary>
    public bool MayRun(Name name) => _bodies.Value.ContainsKey(name) || _setters.Value.ContainsKey(name);

    /// <summary>The bits of all groups of which the program writes a name.</summary>
    public long Written(NameGroups groups)
    {
        long bits = 0;
        foreach ((_, FileIndex file) in Files)
            bits |= file.Written(groups);
        return bits;
    }

    /// <summary>The bodies of all constructors.</summary>
    public IReadOnlyList<DeclaredBody> Constructors => Bodies(s_anyType);

    /// <summary>The bodies that may put a function into a field, property or event of the name; none if the program declares no such member.</summary>
    public IReadOnlyList<(SyntaxTree Tree, DeclaredBody Body)> Setters(Name name) =>
        _setters.Value.TryGetValue(name, out List<(SyntaxTree, DeclaredBody)>? setters) ? setters : Array.Empty<(SyntaxTree, DeclaredBody)>();

    /// <summary>The types that write the name in their base list, and those that write one of these in theirs, and so on.</summary>
    public IReadOnlyList<DeclaredType> Heirs(string name)
    {
        var heirs = new List<DeclaredType>();
        AddHeirs(name, heirs, new HashSet<string>(StringComparer.Ordinal) { name });
        return heirs;
    }

    /// <summary>The types that write the name among the type arguments of their base list, and the heirs of these.</summary>
    public IReadOnlyList<DeclaredType> HeirsOver(string argument)
    {
        var heirs = new List<DeclaredType>();
        if (!_arguments.Value.TryGetValue(argument, out List<DeclaredType>? direct))
            return heirs;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (DeclaredType type in direct)
        {
            heirs.Add(type);
            if (seen.Add(type.Name))
                AddHeirs(type.Name, heirs, seen);
        }

        return heirs;
    }

    /// <summary>The names of all types that have type arguments in their base list, and of the heirs of these.</summary>
    public HashSet<string> OverTypes()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var heirs = new List<DeclaredType>();
        foreach (List<DeclaredType> direct in _arguments.Value.Values)
        {
            foreach (DeclaredType type in direct)
            {
                if (names.Add(type.Name))
                    AddHeirs(type.Name, heirs, names);
            }
        }

        return names;
    }

    /// <summary>The symbol of a declared type.</summary>
    public INamedTypeSymbol? Symbol(DeclaredType type) => _sources.Type(type.MetadataName);

    private void AddHeirs(string name, List<DeclaredType> heirs, HashSet<string> seen)
    {
        var pending = new Queue<string>();
        pending.Enqueue(name);
        while (pending.Count > 0)
        {
            if (!_heirs.Value.TryGetValue(pending.Dequeue(), out List<DeclaredType>? direct))
                continue;
            foreach (DeclaredType type in direct)
            {
                heirs.Add(type);
                if (seen.Add(type.Name))
                    pending.Enqueue(type.Name);
            }
        }
    }

    private Dictionary<Name, List<DeclaredBody>> IndexBodies()
    {
        var index = new Dictionary<Name, List<DeclaredBody>>();
        foreach ((_, FileIndex file) in Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                if (body.Kind == BodyKind.Other)
                    continue;
                Put(index, body.Key, body);
                if (body.Kind == BodyKind.Constructor)
                    Put(index, s_anyType, body);
            }
        }

        return index;
    }

    private Dictionary<Name, List<(SyntaxTree, DeclaredBody)>> IndexSetters()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach ((_, FileIndex file) in Files)
            names.UnionWith(file.Functions);
        var index = new Dictionary<Name, List<(SyntaxTree, DeclaredBody)>>();
        foreach ((SyntaxTree tree, FileIndex file) in Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                foreach (string name in body.Sets)
                {
                    if (names.Contains(name))
                        Put(index, new Name(name), (tree, body));
                }
            }
        }

        return index;
    }

    private Dictionary<string, List<DeclaredType>> IndexTypes(Func<DeclaredType, ImmutableArray<string>> names)
    {
        var index = new Dictionary<string, List<DeclaredType>>(StringComparer.Ordinal);
        foreach ((_, FileIndex file) in Files)
        {
            foreach (DeclaredType type in file.Types)
            {
                foreach (string name in names(type))
                    Put(index, name, type);
            }
        }

        return index;
    }

    private static void Put<TName, T>(Dictionary<TName, List<T>> index, TName name, T value)
        where TName : notnull
    {
        if (!index.TryGetValue(name, out List<T>? values))
            index.Add(name, values = new List<T>());
        values.Add(value);
    }
}
