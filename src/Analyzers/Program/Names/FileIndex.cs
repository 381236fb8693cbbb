using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Program.Names;

/// <summary>
/// What one file declares and which names its code writes. Made from syntax once; it holds nothing but names and numbers, so it may live as long as
/// the tree, which outlives compilation after compilation while somebody types in other files.
/// </summary>
internal sealed class FileIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileIndex> s_files = new();

    private readonly Dictionary<TextSpan, DeclaredBody> _bySpan;
    private KeyValuePair<NameSet, bool>[] _writes = Array.Empty<KeyValuePair<NameSet, bool>>();
    private readonly ImmutableArray<string> _named;
    private Tuple<NameGroups, long>? _written;
    private HashSet<string>? _identifiers;

    /// <param name="types">What types it declares.</param>
    /// <param name="bodies">What bodies it has.</param>
    /// <param name="flags">Where it sets a flag.</param>
    /// <param name="functions">The names of what keeps a function in it.</param>
    /// <param name="named">The names of the types that its declarations name.</param>
    /// <param name="called">The names of all that its bodies call.</param>
    /// <param name="made">The names of all types that its bodies make objects of.</param>
    public FileIndex(
        ImmutableArray<DeclaredType> types, ImmutableArray<DeclaredBody> bodies, ImmutableArray<SetFlag> flags, ImmutableArray<string> functions, ImmutableArray<string> named, ImmutableArray<string> called,
        ImmutableArray<string> made)
    {
        _named = named;
        Types = types;
        Bodies = bodies;
        Flags = flags;
        Functions = functions;
        Called = called;
        Made = made;
        _bySpan = new Dictionary<TextSpan, DeclaredBody>(bodies.Length);
        foreach (DeclaredBody body in bodies)
        {
            _bySpan[body.Span] = body;
            IsTooDeep |= body.IsTooDeep;
        }
    }

    public ImmutableArray<DeclaredType> Types { get; }

    public ImmutableArray<DeclaredBody> Bodies { get; }

    /// <summary>Where the file gives the constant <c>true</c> to a member.</summary>
    public ImmutableArray<SetFlag> Flags { get; }

    /// <summary>The names of the events it declares, and of the fields and properties that keep a function.</summary>
    public ImmutableArray<string> Functions { get; }

    /// <summary>Whether a body of the file is nested too deep to be bound.</summary>
    public bool IsTooDeep { get; }

    /// <summary>The names of all that the file calls.</summary>
    public ImmutableArray<string> Called { get; }

    /// <summary>The names of all types that the file makes objects of; <see cref="Mention.AnyType"/> for <c>new()</c>.</summary>
    public ImmutableArray<string> Made { get; }

    public static FileIndex Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (s_files.TryGetValue(tree, out FileIndex? known))
            return known;
        return Keep(tree, FileIndexer.Read(tree.GetRoot(cancellation), cancellation));
    }

    /// <summary>Of two threads that read a file at the same time one is kept.</summary>
    private static FileIndex Keep(SyntaxTree tree, FileIndex index) => s_files.GetValue(tree, _ => index);

    /// <summary>Whether the file declares the types that the other one does, with the same bases, and members that keep functions by the same names.</summary>
    public bool DeclaresTypesOf(FileIndex other)
    {
        if (Types.Length != other.Types.Length || !Functions.SequenceEqual(other.Functions))
            return false;
        for (int i = 0; i < Types.Length; i++)
        {
            if (!Types[i].IsDeclaredAs(other.Types[i]))
                return false;
        }

        return true;
    }

    /// <summary>The body whose declaration stands there, or null: lambdas and local functions belong to the body around them.</summary>
    public DeclaredBody? Find(TextSpan declaration) => _bySpan.TryGetValue(declaration, out DeclaredBody? body) ? body : null;

    /// <summary>Whether the file's code writes a name of the set; answered once for each set.</summary>
    public bool Writes(NameSet names)
    {
        foreach (KeyValuePair<NameSet, bool> known in Volatile.Read(ref _writes))
        {
            if (known.Key == names)
                return known.Value;
        }

        bool writes = WritesAny(names);
        // There are few sets. Of two threads that answer at the same time one may be forgotten, and is answered again.
        KeyValuePair<NameSet, bool>[] before = _writes;
        var after = new KeyValuePair<NameSet, bool>[before.Length + 1];
        before.CopyTo(after, 0);
        after[before.Length] = new KeyValuePair<NameSet, bool>(names, writes);
        Volatile.Write(ref _writes, after);
        return writes;
    }

    /// <summary>The bits of all groups of which the file writes a name, in code or as the type of what it declares; the last answer is kept.</summary>
    public long Written(NameGroups groups)
    {
        if (Volatile.Read(ref _written) is { } known && known.Item1 == groups)
            return known.Item2;
        long bits = 0;
        foreach (string name in _named)
            bits |= groups.Of(name);
        foreach (DeclaredBody body in Bodies)
        {
            foreach (Mention mention in body.Mentions)
                bits |= groups.Of(mention.Name);
        }

        Volatile.Write(ref _written, Tuple.Create(groups, bits));
        return bits;
    }

    /// <summary>Whether the file's code writes the name.</summary>
    public bool Mentions(string name)
    {
        foreach (DeclaredBody body in Bodies)
        {
            if (body.Contains(name))
                return true;
        }

        return false;
    }

    /// <summary>Whether the file writes the name anywhere, in code or in declarations. Read from the tree when somebody asks for the first time.</summary>
    /// <param name="name">The name.</param>
    /// <param name="tree">The tree that this is the index of.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public bool Holds(string name, SyntaxTree tree, CancellationToken cancellation)
    {
        _identifiers ??= Identifiers(tree, cancellation);
        return _identifiers.Contains(name);
    }

    /// <summary>Whether the file calls something whose name passes the test.</summary>
    public bool Calls(Func<string, bool> test) => !IsTooDeep && Called.Any(test);

    /// <summary>Whether the file may make an object of a type with the name.</summary>
    public bool Makes(string type)
    {
        if (IsTooDeep)
            return false;
        foreach (string name in Made)
        {
            if (name == type || name == Mention.AnyType)
                return true;
        }

        return false;
    }

    private bool WritesAny(NameSet names)
    {
        foreach (DeclaredBody body in Bodies)
        {
            if (body.Writes(names))
                return true;
        }

        return false;
    }

    private static HashSet<string> Identifiers(SyntaxTree tree, CancellationToken cancellation)
    {
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxToken token in tree.GetRoot(cancellation).DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
                identifiers.Add(token.ValueText);
        }

        return identifiers;
    }
}
