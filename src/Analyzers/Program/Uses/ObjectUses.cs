using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Uses;

/// <summary>
/// Whether objects of a type are used as a whole anywhere: serialised, mapped, stored, printed, given back. It looks at every place that names the type
/// or a type that holds it; a place whose meaning it does not know counts as such a use.
/// </summary>
internal sealed class ObjectUses
{
    /// <summary>A type inside more types than this belongs to a model that is used in more ways than can be told.</summary>
    private const int MostHolders = 12;

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly Dispatch _dispatch;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public ObjectUses(ProgramSources sources, ProgramIndex index, Dispatch dispatch)
    {
        _sources = sources;
        _index = index;
        _dispatch = dispatch;
    }

    /// <summary>Whether some object of the type, or of a type that holds one, may be used whole.</summary>
    public bool AreUsedWhole(INamedTypeSymbol type, CancellationToken cancellation) =>
        _known.TryGetValue(type, out bool known) ? known : _known.GetOrAdd(type, Find(type, cancellation));

    private bool Find(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var holders = new HashSet<string>(StringComparer.Ordinal);
        var references = new ReferenceUses(_dispatch, holders);
        var open = new Queue<string>();
        Enter(type.Name);
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: SpecialType.None } && !ancestor.DeclaringSyntaxReferences.IsEmpty; ancestor = ancestor.BaseType)
            Enter(ancestor.Name);
        while (open.Count > 0)
        {
            string name = open.Dequeue();
            foreach (DeclaredType heir in _index.Heirs(name))
                Enter(heir.Name);
            if (holders.Count > MostHolders || IsUsedWhole(name, references, Enter, cancellation))
                return true;
        }

        return false;

        void Enter(string name)
        {
            if (holders.Add(name))
                open.Enqueue(name);
        }
    }

    private bool IsUsedWhole(string type, ReferenceUses references, Action<string> holds, CancellationToken cancellation)
    {
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (!file.Holds(type, tree, cancellation))
                continue;
            if (file.IsTooDeep)
                return true;
            SemanticModel model = _sources.Model(tree);
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == type && IsUsedWhole(name, model, references, holds, cancellation))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the place where a type is named is, or declares, something that is used whole.</summary>
    private bool IsUsedWhole(IdentifierNameSyntax name, SemanticModel model, ReferenceUses references, Action<string> holds, CancellationToken cancellation)
    {
        SyntaxNode written = name;
        while (written.Parent is TypeSyntax or TypeArgumentListSyntax or ArrayRankSpecifierSyntax)
            written = written.Parent;
        switch (written.Parent)
        {
            case ParameterSyntax { Parent.Parent: RecordDeclarationSyntax record } parameter:
                holds(record.Identifier.ValueText);
                return model.GetDeclaredSymbol(parameter, cancellation) is { } positional && IsMemberUsedWhole(positional.Name, references, cancellation);
            case ParameterSyntax { Parent.Parent: TypeDeclarationSyntax }:
                return true;
            case ParameterSyntax parameter:
                return references.IsUsedWhole(model.GetDeclaredSymbol(parameter, cancellation), parameter, model, cancellation);
            case PropertyDeclarationSyntax property when property.Type == written:
                holds(Outer(property));
                return IsMemberUsedWhole(property.Identifier.ValueText, references, cancellation);
            case VariableDeclarationSyntax { Parent: FieldDeclarationSyntax field } variables:
                holds(Outer(field));
                return variables.Variables.Any(variable => IsMemberUsedWhole(variable.Identifier.ValueText, references, cancellation));
            // What a method gives back was made or taken elsewhere; a name before a dot is that of a static member; a base class with it as argument may do anything.
            case MethodDeclarationSyntax or DelegateDeclarationSyntax or LocalFunctionStatementSyntax or TypeConstraintSyntax or BaseTypeDeclarationSyntax or ConstructorDeclarationSyntax:
                return false;
            case SimpleBaseTypeSyntax entry:
                return written != name && !IsContract(entry.Type);
            case MemberAccessExpressionSyntax access when access.Expression == written:
                return false;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } }:
                return false;
            case CrefSyntax or UsingDirectiveSyntax or AttributeSyntax or NameColonSyntax or NameEqualsSyntax:
                return false;
            default:
                // The name of something else: a member, a variable, a namespace.
                return model.GetSymbolInfo(name, cancellation).Symbol is null or INamedTypeSymbol && !IsMemberName(name);
        }
    }

    private static bool IsMemberName(IdentifierNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name;

    /// <summary>A contract over the type, or a validator of it, says what its own methods do.</summary>
    private static bool IsContract(TypeSyntax type) =>
        MentionReader.LastName(type)?.Identifier.ValueText is { } name && ((name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1])) || name.EndsWith("Validator", StringComparison.Ordinal));

    private static string Outer(SyntaxNode member) => member.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "";

    /// <summary>Whether a member that holds such an object is handed on whole somewhere.</summary>
    private bool IsMemberUsedWhole(string member, ReferenceUses references, CancellationToken cancellation)
    {
        foreach ((SyntaxTree tree, _) in _index.Writing(member))
        {
            SemanticModel model = _sources.Model(tree);
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is IdentifierNameSyntax name && name.Identifier.ValueText == member && references.IsUsedWhole(name, model, cancellation))
                    return true;
            }
        }

        return false;
    }
}
