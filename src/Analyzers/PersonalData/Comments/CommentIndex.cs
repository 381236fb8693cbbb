using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.PersonalData.Comments;

/// <summary>
/// Tells beside which declarations comments may stand, and whether they may be Chinese, without a copy of the text; each file and each type is looked
/// through once.
/// </summary>
internal sealed class CommentIndex
{
    /// <summary>A power of two: how many types are found by a look at their place before the dictionary is asked.</summary>
    private const int RecentTypes = 256;

    // A tree never changes, and outlives the compilation that it was first seen in.
    private static readonly ConditionalWeakTable<SyntaxTree, CommentMarks> s_marks = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, CommentedNames> _names = new(SymbolEqualityComparer.Default);

    /// <summary>The types asked for last. Symbols are asked for type by type, and a reference is written and read whole.</summary>
    private readonly CommentedNames?[] _recent = new CommentedNames?[RecentTypes];

    /// <summary>Whether there may be a comment beside the property, field, method or parameter, or one of the same name; false is certain.</summary>
    public bool MayStandBesideName(ISymbol symbol)
    {
        if (symbol.ContainingType is not { } type || Names(type) is not { IsKnown: true } names)
            return true;
        return names.Any && (MemberName(symbol) is not { } name || names.Contains(name, out _));
    }

    /// <summary>As <see cref="MayStandBesideName"/>, of comments in Chinese.</summary>
    public bool MayBeChineseBesideName(ISymbol symbol)
    {
        if (symbol.ContainingType is not { } type || Names(type) is not { IsKnown: true } names)
            return true;
        return names.AnyChinese && (MemberName(symbol) is not { } name || (names.Contains(name, out bool isChinese) && isChinese));
    }

    /// <summary>Whether there may be Chinese in a comment beside the property, field, method or parameter; false is certain.</summary>
    public bool MayBeChineseBeside(ISymbol symbol)
    {
        if (!MayBeChineseBesideName(symbol))
            return false;
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (Marks(reference.SyntaxTree) is not { } marks || IsChineseBeside(marks, CommentReader.DeclarationOf(reference.GetSyntax())))
                return true;
        }

        return false;
    }

    /// <summary>The name by which a comment beside the symbol is kept: parameters stand in the head of a method. Null where another may stand there too.</summary>
    private static string? MemberName(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } owner ? owner.Name : null,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => null,
        _ => symbol.Name,
    };

    private static bool IsChineseBeside(CommentMarks marks, SyntaxNode node)
    {
        // A comment may stand behind the comma of a parameter, and a doc comment above the method or record.
        if (node is ParameterSyntax { Parent: { } list })
            return marks.AnyChinese(node.FullSpan.Start, list.FullSpan.End) || (list.Parent is { } owner && marks.AnyChinese(owner.FullSpan.Start, owner.SpanStart));
        TextSpan full = node.FullSpan;
        return marks.AnyChinese(full.Start, HeadEnd(node)) || marks.AnyChinese(node.Span.End, full.End);
    }

    /// <summary>Up to where comments are about the member: between attributes and what they are for one may stand too, and in the head of a method.</summary>
    private static int HeadEnd(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.FullSpan.End,
        MemberDeclarationSyntax { AttributeLists.Count: > 0 } => node.Span.End,
        _ => node.SpanStart,
    };

    private CommentedNames Names(INamedTypeSymbol type)
    {
        int place = RuntimeHelpers.GetHashCode(type) & (RecentTypes - 1);
        if (_recent[place] is { } recent && ReferenceEquals(recent.Type, type))
            return recent;
        if (!_names.TryGetValue(type.OriginalDefinition, out CommentedNames? names))
            names = _names.GetOrAdd(type.OriginalDefinition, Read(type.OriginalDefinition));
        _recent[place] = names;
        return names;
    }

    private static CommentedNames Read(INamedTypeSymbol type)
    {
        List<(string Name, bool IsChinese)>? names = null;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (Marks(reference.SyntaxTree) is not { } marks)
                return CommentedNames.Unknown(type);
            SyntaxNode part = reference.GetSyntax();
            TextSpan full = part.FullSpan;
            if (!marks.AnyComment(full.Start, full.End))
                continue;
            if (part is not TypeDeclarationSyntax declaration || !AddNames(names ??= new List<(string, bool)>(), declaration, marks))
                return CommentedNames.Unknown(type);
        }

        return CommentedNames.Of(type, names);
    }

    /// <summary>Adds the names of the members with comments beside them or in their heads; false if one cannot be told by its name.</summary>
    private static bool AddNames(List<(string Name, bool IsChinese)> names, TypeDeclarationSyntax declaration, CommentMarks marks)
    {
        // The parameters of a record or primary constructor, and the properties that a record makes of them.
        int start = declaration.FullSpan.Start;
        if (declaration.ParameterList is { } head && marks.AnyComment(start, head.FullSpan.End))
        {
            bool isChinese = marks.AnyChinese(start, head.FullSpan.End);
            names.Add((WellKnownMemberNames.InstanceConstructorName, isChinese));
            foreach (ParameterSyntax parameter in head.Parameters)
                names.Add((parameter.Identifier.ValueText, isChinese));
        }

        // From comment to comment: of a member without one nothing is looked at.
        SyntaxList<MemberDeclarationSyntax> members = declaration.Members;
        for (int i = 0; i < members.Count; i++)
        {
            int comment = marks.NextComment(members[i].FullSpan.Start);
            i = IndexOf(members, i, comment);
            if (i < members.Count && !AddName(names, members[i], marks))
                return false;
        }

        return true;
    }

    /// <summary>The first member, from the given one on, that ends behind the position.</summary>
    private static int IndexOf(SyntaxList<MemberDeclarationSyntax> members, int from, int position)
    {
        int to = members.Count;
        while (from < to)
        {
            int middle = (from + to) >> 1;
            if (members[middle].FullSpan.End <= position)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private static bool AddName(List<(string Name, bool IsChinese)> names, MemberDeclarationSyntax member, CommentMarks marks)
    {
        TextSpan full = member.FullSpan;
        int headEnd = HeadEnd(member), end = member.Span.End;
        if (!marks.AnyComment(full.Start, headEnd) && !marks.AnyComment(end, full.End))
            return true;
        bool isChinese = marks.AnyChinese(full.Start, headEnd) || marks.AnyChinese(end, full.End);
        switch (member)
        {
            case PropertyDeclarationSyntax property:
                // An explicit implementation is named after its interface.
                if (property.ExplicitInterfaceSpecifier is not null)
                    return false;
                names.Add((property.Identifier.ValueText, isChinese));
                break;
            case MethodDeclarationSyntax ordinary:
                names.Add((ordinary.Identifier.ValueText, isChinese));
                break;
            case ConstructorDeclarationSyntax:
                names.Add((WellKnownMemberNames.InstanceConstructorName, isChinese));
                break;
            case BaseFieldDeclarationSyntax field:
                foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
                    names.Add((variable.Identifier.ValueText, isChinese));
                break;
        }

        return true;
    }

    private static CommentMarks? Marks(SyntaxTree tree)
    {
        if (s_marks.TryGetValue(tree, out CommentMarks? marks))
            return marks;
        return tree.TryGetText(out SourceText? text) ? s_marks.GetValue(tree, _ => CommentMarks.Read(text)) : null;
    }
}
