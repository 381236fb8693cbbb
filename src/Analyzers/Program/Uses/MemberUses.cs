using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Uses;

/// <summary>
/// Whether anything in a compilation reads a member. Names answer first: a member whose name no file writes is read by nobody, and only the places that
/// write it are bound, until one of them reads. What cannot be told counts as a read.
/// </summary>
internal sealed class MemberUses
{
    /// <summary>A name that stands in more places than this and was not read in them is too common to look further.</summary>
    private const int MostPlaces = 400;

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly MarkupNames _markup;
    private readonly ObjectUses _objects;
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public MemberUses(ProgramSources sources, ProgramIndex index, Dispatch dispatch, ImmutableArray<AdditionalText> files)
    {
        _sources = sources;
        _index = index;
        _markup = new MarkupNames(files);
        _objects = new ObjectUses(sources, index, dispatch);
    }

    /// <summary>Whether code, a view or a use of its object as a whole may read the member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="near">The file where a use of it is most likely, and its bodies bound: it is looked through first.</param>
    /// <param name="cancellation">Ends the search.</param>
    public bool IsRead(ISymbol member, SyntaxTree? near, CancellationToken cancellation) =>
        _known.TryGetValue(member, out bool known) ? known : _known.GetOrAdd(member, Find(member, near, cancellation));

    private bool Find(ISymbol member, SyntaxTree? near, CancellationToken cancellation) =>
        _markup.Writes(member.Name, cancellation) || IsReadByName(member, near, cancellation) || _objects.AreUsedWhole(member.ContainingType, cancellation);

    private bool IsReadByName(ISymbol member, SyntaxTree? near, CancellationToken cancellation)
    {
        // Whether one of the places reads does not depend on the order in which they are looked at.
        int places = 0;
        if (near is not null && IsReadIn(near, FileIndex.Of(near, cancellation), member, ref places, cancellation))
            return true;
        foreach ((SyntaxTree tree, FileIndex file) in _index.Writing(member.Name))
        {
            if (tree != near && IsReadIn(tree, file, member, ref places, cancellation))
                return true;
        }

        return false;
    }

    private bool IsReadIn(SyntaxTree tree, FileIndex file, ISymbol member, ref int places, CancellationToken cancellation)
    {
        if (!file.Mentions(member.Name))
            return false;
        if (file.IsTooDeep)
            return true;
        SemanticModel? model = null;
        SyntaxNode root = tree.GetRoot(cancellation);
        foreach (DeclaredBody body in file.Bodies)
        {
            if (!body.Contains(member.Name))
                continue;
            foreach (SyntaxNode node in root.DescendantNodes(body.Span))
            {
                if (node is not IdentifierNameSyntax name || name.Identifier.ValueText != member.Name || IsNoRead(name))
                    continue;
                model ??= _sources.Model(tree);
                if (++places > MostPlaces || MayBe(model.GetSymbolInfo(name, cancellation), member))
                    return true;
            }
        }

        return false;
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

    /// <summary>Whether a bound name is the member, or stands for it in a base, an heir or a contract; what did not bind may be anything.</summary>
    private static bool MayBe(SymbolInfo bound, ISymbol member)
    {
        if (bound.Symbol is not { } symbol)
            return true;
        if (symbol.ContainingType is not { } holder || symbol.Kind is not (SymbolKind.Property or SymbolKind.Field))
            return symbol.Kind == SymbolKind.ErrorType;
        return SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, member.OriginalDefinition) || AreRelated(holder.OriginalDefinition, member.ContainingType.OriginalDefinition);
    }

    private static bool AreRelated(INamedTypeSymbol left, INamedTypeSymbol right) => Is(left, right) || Is(right, left);

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol ancestor) =>
        Ancestry.Includes(type, ancestor) || type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, ancestor));
}
