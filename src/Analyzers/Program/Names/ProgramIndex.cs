using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Names;

/// <summary>The files of a program by the names they declare, and the symbols behind these. Made when first asked for; only files that are new are read.</summary>
internal sealed class ProgramIndex
{
    private readonly ProgramSources _sources;
    private readonly Lazy<NameIndex> _names;
    private readonly ConcurrentDictionary<string, ImmutableArray<(SyntaxTree Tree, FileIndex Index)>> _writing = new(StringComparer.Ordinal);

    public ProgramIndex(ProgramSources sources)
    {
        _sources = sources;
        _names = new(() => NameHistory.Of(sources.Trees.ToList()));
    }

    /// <summary>What the files declare, without anything of the compilation.</summary>
    public NameIndex Names => _names.Value;

    /// <summary>The files, those of the compilation first and in its order.</summary>
    public ImmutableArray<(SyntaxTree Tree, FileIndex Index)> Files => Names.Files;

    /// <summary>The files whose code writes the name; all of them are looked through once for each name.</summary>
    public ImmutableArray<(SyntaxTree Tree, FileIndex Index)> Writing(string name) =>
        _writing.TryGetValue(name, out ImmutableArray<(SyntaxTree, FileIndex)> known) ? known : _writing.GetOrAdd(name, Files.Where(file => file.Index.Mentions(name)).ToImmutableArray());

    /// <summary>Whether a file belongs to the project itself, and not to one that it references.</summary>
    public bool IsOwn(SyntaxTree tree) => _sources.IsOwn(tree);

    /// <summary>The bodies that are run by the name, in the order of the compilation's files.</summary>
    public IReadOnlyList<DeclaredBody> Bodies(Name name) => Names.Bodies(name);

    /// <summary>The bodies that may put a function into a field, property or event of the name; none if the program declares no such member.</summary>
    public IReadOnlyList<(SyntaxTree Tree, DeclaredBody Body)> Setters(Name name) => Names.Setters(name);

    /// <summary>The types that write the name in their base list, and those that write one of these in theirs, and so on.</summary>
    public IReadOnlyList<DeclaredType> Heirs(string name) => Names.Heirs(name);

    /// <summary>The types that write the name among the type arguments of their base list, and the heirs of these.</summary>
    public IReadOnlyList<DeclaredType> HeirsOver(string argument) => Names.HeirsOver(argument);

    /// <summary>The symbol of a declared type.</summary>
    public INamedTypeSymbol? Symbol(DeclaredType type) => _sources.Type(type.MetadataName);
}
