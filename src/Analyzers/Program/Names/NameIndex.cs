using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program.Names.Reach;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// What files declare, by name. Nothing of a compilation is in it, so the next compilation starts from it: where few files are new, and they declare the same
/// types, all but the names of these files is as it was.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>Of a program more files of which are new, or more than half of them, all names are collected anew.</summary>
    private const int MostReplaced = 32;

    private static readonly Name s_anyType = new(Mention.AnyType);

    private readonly Lazy<Dictionary<Name, List<DeclaredBody>>> _bodies;
    private readonly Lazy<Dictionary<Name, List<(SyntaxTree, DeclaredBody)>>> _setters;
    private readonly Lazy<Dictionary<string, List<DeclaredType>>> _heirs;
    private readonly Lazy<Dictionary<string, List<DeclaredType>>> _arguments;
    private readonly Lazy<HashSet<string>> _overTypes;
    private readonly Lazy<HashSet<string>> _functions;
    private readonly ConcurrentDictionary<Name, List<DeclaredBody>> _touchedBodies = new();
    private readonly ConcurrentDictionary<Name, List<(SyntaxTree, DeclaredBody)>> _touchedSetters = new();
    private readonly HashSet<Name> _run = new();
    private readonly HashSet<Name> _set = new();

    public NameIndex(IEnumerable<SyntaxTree> trees)
        : this(trees.Select(tree => (tree, FileIndex.Of(tree, CancellationToken.None))).ToImmutableArray())
    {
    }

    public NameIndex(ImmutableArray<(SyntaxTree Tree, FileIndex Index)> files)
    {
        Files = files;
        _bodies = new(IndexBodies);
        _setters = new(IndexSetters);
        _heirs = new(() => IndexTypes(type => type.Bases));
        _arguments = new(() => IndexTypes(type => type.BaseArguments));
        _overTypes = new(CollectOverTypes);
        _functions = new(CollectFunctions);
    }

    private NameIndex(NameIndex before, ImmutableArray<(SyntaxTree Tree, FileIndex Index)> files, ImmutableArray<(FileIndex Old, FileIndex New)> replaced)
    {
        Before = before;
        Files = files;
        Replaced = replaced;
        (_bodies, _setters, _heirs, _arguments, _overTypes, _functions) = (before._bodies, before._setters, before._heirs, before._arguments, before._overTypes, before._functions);
        foreach ((FileIndex old, FileIndex @new) in replaced)
        {
            Touch(old);
            Touch(@new);
        }
    }

    /// <summary>The index that this one differs from by some files; null for one that was made on its own.</summary>
    public NameIndex? Before { get; }

    /// <summary>The files that differ.</summary>
    public ImmutableArray<(FileIndex Old, FileIndex New)> Replaced { get; } = ImmutableArray<(FileIndex Old, FileIndex New)>.Empty;

    /// <summary>The files, those of the compilation first and in its order.</summary>
    public ImmutableArray<(SyntaxTree Tree, FileIndex Index)> Files { get; }

    /// <summary>Where names of these files lead to, once somebody has asked; kept here for the programs that start from this one.</summary>
    public NameGraphs? Graphs { get; set; }

    /// <summary>The names of the events, and of the fields and properties that keep a function.</summary>
    public HashSet<string> Functions => _functions.Value;

    /// <summary>The names of all types that have type arguments in their base list, and of the heirs of these.</summary>
    public HashSet<string> OverTypes => _overTypes.Value;

    /// <summary>The bodies of all constructors.</summary>
    public IReadOnlyList<DeclaredBody> Constructors => Bodies(s_anyType);

    /// <summary>The index of a program that has these files, made from this one; null where too much differs.</summary>
    public NameIndex? After(IReadOnlyList<SyntaxTree> trees)
    {
        if (trees.Count != Files.Length)
            return null;
        var replaced = new List<int>();
        for (int i = 0; i < trees.Count; i++)
        {
            if (Files[i].Tree == trees[i])
                continue;
            if (replaced.Count == Math.Min(MostReplaced, trees.Count / 2))
                return null;
            replaced.Add(i);
        }

        if (replaced.Count == 0)
            return this;
        var files = Files.ToBuilder();
        var changes = ImmutableArray.CreateBuilder<(FileIndex Old, FileIndex New)>();
        foreach (int i in replaced)
        {
            files[i] = (trees[i], FileIndex.Of(trees[i], CancellationToken.None));
            if (!files[i].Index.DeclaresTypesOf(Files[i].Index))
                return null;
            changes.Add((Files[i].Index, files[i].Index));
        }

        return new NameIndex(this, files.MoveToImmutable(), changes.ToImmutable());
    }

    /// <summary>The bodies that are run by the name, in the order of the files.</summary>
    public IReadOnlyList<DeclaredBody> Bodies(Name name)
    {
        if (_run.Contains(name))
            return _touchedBodies.GetOrAdd(name, Search);
        return _bodies.Value.TryGetValue(name, out List<DeclaredBody>? bodies) ? bodies : Array.Empty<DeclaredBody>();
    }

    /// <summary>The bodies that may put a function into a field, property or event of the name; none if the program declares no such member.</summary>
    public IReadOnlyList<(SyntaxTree Tree, DeclaredBody Body)> Setters(Name name)
    {
        if (_set.Contains(name))
            return _touchedSetters.GetOrAdd(name, SearchSetters);
        return _setters.Value.TryGetValue(name, out List<(SyntaxTree, DeclaredBody)>? setters) ? setters : Array.Empty<(SyntaxTree, DeclaredBody)>();
    }

    /// <summary>Whether code of the program may be run by the name.</summary>
    public bool MayRun(Name name) =>
        Before is null ? _bodies.Value.ContainsKey(name) || _setters.Value.ContainsKey(name) : Bodies(name).Count > 0 || Setters(name).Count > 0;

    /// <summary>The bits of all groups of which the program writes a name.</summary>
    public long Written(NameGroups groups)
    {
        long bits = 0;
        foreach ((_, FileIndex file) in Files)
            bits |= file.Written(groups);
        return bits;
    }

    /// <summary>Whether the program declares a type whose name passes the test.</summary>
    public bool Declares(Func<string, bool> test) => Files.Any(file => file.Index.Types.Any(type => test(type.Name)));

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

    private void Touch(FileIndex file)
    {
        foreach (DeclaredBody body in file.Bodies)
        {
            if (body.Kind != BodyKind.Other)
                _run.Add(body.Key);
            if (body.Kind == BodyKind.Constructor)
                _run.Add(s_anyType);
            foreach (string name in body.Sets)
                _set.Add(new Name(name));
        }
    }

    private List<DeclaredBody> Search(Name name)
    {
        var bodies = new List<DeclaredBody>();
        foreach ((_, FileIndex file) in Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                if (body.Kind != BodyKind.Other && (body.Key.Equals(name) || (body.Kind == BodyKind.Constructor && s_anyType.Equals(name))))
                    bodies.Add(body);
            }
        }

        return bodies;
    }

    private List<(SyntaxTree, DeclaredBody)> SearchSetters(Name name)
    {
        var setters = new List<(SyntaxTree, DeclaredBody)>();
        if (!Functions.Contains(name.Text))
            return setters;
        foreach ((SyntaxTree tree, FileIndex file) in Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                if (body.Sets.Contains(name.Text))
                    setters.Add((tree, body));
            }
        }

        return setters;
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
        var index = new Dictionary<Name, List<(SyntaxTree, DeclaredBody)>>();
        foreach ((SyntaxTree tree, FileIndex file) in Files)
        {
            foreach (DeclaredBody body in file.Bodies)
            {
                foreach (string name in body.Sets)
                {
                    if (Functions.Contains(name))
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

    private HashSet<string> CollectOverTypes()
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

    private HashSet<string> CollectFunctions() => new(Files.SelectMany(file => file.Index.Functions), StringComparer.Ordinal);

    private static void Put<TName, T>(Dictionary<TName, List<T>> index, TName name, T value)
        where TName : notnull
    {
        if (!index.TryGetValue(name, out List<T>? values))
            index.Add(name, values = new List<T>());
        values.Add(value);
    }
}
