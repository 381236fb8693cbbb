using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Uses;

/// <summary>
/// The places of a program that may read a member of one name, file by file. All members of the name ask the same places: each is found once and bound once, however many types declare
/// the name.
/// </summary>
internal sealed class NamePlaces
{
    /// <summary>A name that stands in more places than this is too common to look at each.</summary>
    private const int Most = 400;

    private const int Unknown = -1;

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly string _name;
    private readonly ConcurrentDictionary<SyntaxTree, Place[]> _inFile = new();
    private int _count = Unknown;

    public NamePlaces(ProgramSources sources, ProgramIndex index, string name)
    {
        _sources = sources;
        _index = index;
        _name = name;
    }

    /// <summary>The files that write the name in their code.</summary>
    public IEnumerable<SyntaxTree> Files
    {
        get
        {
            foreach ((SyntaxTree tree, _) in _index.Writing(_name))
                yield return tree;
        }
    }

    /// <summary>Whether there are too many places to look at each, or code that is too deep for it; nothing is bound for the answer.</summary>
    public bool AreTooMany(CancellationToken cancellation)
    {
        if (_count == Unknown)
            _count = Count(cancellation);
        return _count > Most;
    }

    /// <summary>Whether there are too many of them in one file.</summary>
    public bool AreTooManyIn(SyntaxTree tree, CancellationToken cancellation) => CountIn(tree, cancellation) > Most;

    /// <summary>What the places in one file name, in their order; null for what did not bind to one symbol.</summary>
    public IEnumerable<ISymbol?> In(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (Place place in Of(tree, cancellation))
            yield return place.Symbol(_sources, cancellation);
    }

    private int Count(CancellationToken cancellation)
    {
        int count = 0;
        foreach (SyntaxTree tree in Files)
        {
            count += CountIn(tree, cancellation);
            if (count > Most)
                break;
        }

        return count;
    }

    private int CountIn(SyntaxTree tree, CancellationToken cancellation)
    {
        int count = Of(tree, cancellation).Length;
        return count > 0 && FileIndex.Of(tree, cancellation).IsTooDeep ? Most + 1 : count;
    }

    private Place[] Of(SyntaxTree tree, CancellationToken cancellation) =>
        _inFile.TryGetValue(tree, out Place[]? known) ? known : _inFile.GetOrAdd(tree, Find(tree, cancellation));

    private Place[] Find(SyntaxTree tree, CancellationToken cancellation)
    {
        var places = new List<Place>();
        SyntaxNode root = tree.GetRoot(cancellation);
        foreach (DeclaredBody body in FileIndex.Of(tree, cancellation).Bodies)
        {
            if (!body.Contains(_name))
                continue;
            foreach (SyntaxNode node in root.DescendantNodes(body.Span))
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == _name && !IsNoRead(name))
                    places.Add(new Place(name));
            }
        }

        return places.ToArray();
    }

    /// <summary>A name that is assigned, names an argument or a member that is being made, or is written for its own sake.</summary>
    private static bool IsNoRead(IdentifierNameSyntax name)
    {
        SyntaxNode expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return expression.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == expression && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
            NameColonSyntax { Parent: ArgumentSyntax } or NameEqualsSyntax => true,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } } => true,
            _ => false,
        };
    }

    /// <summary>One place, and what it names once somebody has asked.</summary>
    private sealed class Place
    {
        private readonly IdentifierNameSyntax _name;
        private ISymbol? _symbol;
        private bool _isBound;

        public Place(IdentifierNameSyntax name) => _name = name;

        public ISymbol? Symbol(ProgramSources sources, CancellationToken cancellation)
        {
            if (!Volatile.Read(ref _isBound))
            {
                _symbol = sources.Model(_name.SyntaxTree).GetSymbolInfo(_name, cancellation).Symbol;
                Volatile.Write(ref _isBound, true);
            }

            return _symbol;
        }
    }
}
