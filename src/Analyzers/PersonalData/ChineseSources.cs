using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Tells where a comment beside a declaration may be Chinese, without a copy of the text; each file is read once.</summary>
internal sealed class ChineseSources
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, HanRuns?> _trees = new();

    /// <summary>Whether there may be Chinese anywhere in the type; false is certain. Of what stands in no type nothing is known.</summary>
    public bool MayHold(INamedTypeSymbol? type)
    {
        if (type is null)
            return true;
        type = type.OriginalDefinition;
        return _types.TryGetValue(type, out bool holds) ? holds : _types.GetOrAdd(type, AnyPartHolds(type));
    }

    /// <summary>Whether there may be Chinese in a comment beside the property, field, method or parameter; false is certain.</summary>
    public bool MayStandBeside(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            HanRuns? runs = Runs(reference.SyntaxTree);
            if (runs is null)
                return true;
            if (!runs.IsEmpty && StandsBeside(runs, CommentReader.DeclarationOf(reference.GetSyntax())))
                return true;
        }

        return false;
    }

    private static bool StandsBeside(HanRuns runs, SyntaxNode node)
    {
        TextSpan full = node.FullSpan, own = node.Span;

        // A comment may stand behind the comma of a parameter, and a doc comment above the method or record.
        if (node is ParameterSyntax { Parent: { } list })
            return runs.Any(full.Start, list.FullSpan.End) || (list.Parent is { } owner && runs.Any(owner.FullSpan.Start, owner.SpanStart));

        // Between attributes and what they are for a comment may stand too.
        int start = node is MemberDeclarationSyntax { AttributeLists.Count: > 0 } ? own.End : own.Start;
        return runs.Any(full.Start, start) || runs.Any(own.End, full.End);
    }

    private bool AnyPartHolds(INamedTypeSymbol type)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            TextSpan part = reference.GetSyntax().FullSpan;
            if (Runs(reference.SyntaxTree) is not { } runs || runs.Any(part.Start, part.End))
                return true;
        }

        return false;
    }

    private HanRuns? Runs(SyntaxTree tree) =>
        _trees.TryGetValue(tree, out HanRuns? runs) ? runs : _trees.GetOrAdd(tree, tree.TryGetText(out SourceText? text) ? HanRuns.Read(text) : null);
}
