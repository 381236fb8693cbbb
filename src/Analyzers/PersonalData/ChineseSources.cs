using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.PersonalData;

/// <summary>Tells where a comment beside a declaration may be Chinese, without a copy of the text; each file and each type is looked through once.</summary>
internal sealed class ChineseSources
{
    // A tree never changes, and outlives the compilation that it was first seen in.
    private static readonly ConditionalWeakTable<SyntaxTree, HanRuns> s_runs = new();

    private static readonly HashSet<string> s_noName = new();

    /// <summary>The names of the members beside or in the head of which Chinese stands; null where nothing is known.</summary>
    private readonly ConcurrentDictionary<INamedTypeSymbol, HashSet<string>?> _names = new(SymbolEqualityComparer.Default);

    /// <summary>Whether there may be Chinese in a comment beside the property, field, method or parameter, or one of the same name; false is certain.</summary>
    public bool MayStandBesideName(ISymbol symbol)
    {
        if (symbol.ContainingType is not { } type || Names(type.OriginalDefinition) is not { } names)
            return true;
        if (ReferenceEquals(names, s_noName))
            return false;
        if (symbol is not IParameterSymbol parameter)
            return names.Contains(symbol.Name);

        // Parameters stand in the head of a method; what else takes parameters is rare.
        return parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } owner || names.Contains(owner.Name);
    }

    /// <summary>Whether there may be Chinese in a comment beside the property, field, method or parameter; false is certain.</summary>
    public bool MayStandBeside(ISymbol symbol)
    {
        if (!MayStandBesideName(symbol))
            return false;
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
        // A comment may stand behind the comma of a parameter, and a doc comment above the method or record.
        if (node is ParameterSyntax { Parent: { } list })
            return runs.Any(node.FullSpan.Start, list.FullSpan.End) || (list.Parent is { } owner && runs.Any(owner.FullSpan.Start, owner.SpanStart));
        TextSpan full = node.FullSpan, own = node.Span;

        // Between attributes and what they are for a comment may stand too.
        int start = node is MemberDeclarationSyntax { AttributeLists.Count: > 0 } ? own.End : own.Start;
        return runs.Any(full.Start, start) || runs.Any(own.End, full.End);
    }

    private HashSet<string>? Names(INamedTypeSymbol type) =>
        _names.TryGetValue(type, out HashSet<string>? names) ? names : _names.GetOrAdd(type, Read(type));

    private static HashSet<string>? Read(INamedTypeSymbol type)
    {
        HashSet<string> names = s_noName;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (Runs(reference.SyntaxTree) is not { } runs)
                return null;
            if (runs.IsEmpty)
                continue;
            SyntaxNode part = reference.GetSyntax();
            if (!Any(runs, part.FullSpan))
                continue;
            if (part is not TypeDeclarationSyntax declaration)
                return null;
            if (ReferenceEquals(names, s_noName))
                names = new HashSet<string>();
            if (!AddNames(names, declaration, runs))
                return null;
        }

        return names is { Count: 0 } ? s_noName : names;
    }

    /// <summary>Adds the names of the members with Chinese beside them or in their heads; false if one cannot be told by its name.</summary>
    private static bool AddNames(HashSet<string> names, TypeDeclarationSyntax declaration, HanRuns runs)
    {
        // The parameters of a record or primary constructor, and the properties that a record makes of them.
        if (declaration.ParameterList is { } head && runs.Any(declaration.FullSpan.Start, head.FullSpan.End))
        {
            names.Add(WellKnownMemberNames.InstanceConstructorName);
            foreach (ParameterSyntax parameter in head.Parameters)
                names.Add(parameter.Identifier.ValueText);
        }

        foreach (MemberDeclarationSyntax member in declaration.Members)
        {
            TextSpan full = member.FullSpan;
            if (!Any(runs, full) || !(StandsBeside(runs, member) || (member is BaseMethodDeclarationSyntax method && runs.Any(full.Start, method.ParameterList.FullSpan.End))))
                continue;
            switch (member)
            {
                case PropertyDeclarationSyntax property:
                    // An explicit implementation is named after its interface.
                    if (property.ExplicitInterfaceSpecifier is not null)
                        return false;
                    names.Add(property.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax ordinary:
                    names.Add(ordinary.Identifier.ValueText);
                    break;
                case ConstructorDeclarationSyntax:
                    names.Add(WellKnownMemberNames.InstanceConstructorName);
                    break;
                case BaseFieldDeclarationSyntax field:
                    foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                        names.Add(variable.Identifier.ValueText);
                    break;
            }
        }

        return true;
    }

    private static bool Any(HanRuns runs, TextSpan span) => runs.Any(span.Start, span.End);

    private static HanRuns? Runs(SyntaxTree tree)
    {
        if (s_runs.TryGetValue(tree, out HanRuns? runs))
            return runs;
        return tree.TryGetText(out SourceText? text) ? s_runs.GetValue(tree, _ => HanRuns.Read(text)) : null;
    }
}
