using System;
using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Stores;

/// <summary>Members that the mapping of a context leaves out, so that they are no columns: <c>modelBuilder.Entity&lt;Customer&gt;().Ignore(c =&gt; c.CardNo)</c>.</summary>
internal sealed class MappingOmissions
{
    private const string Ignore = "Ignore";

    private readonly ProgramSources _sources;
    private readonly ProgramIndex _index;
    private readonly Lazy<(HashSet<ISymbol> Members, HashSet<(string Type, string Member)> Names)> _found;

    public MappingOmissions(ProgramSources sources, ProgramIndex index)
    {
        _sources = sources;
        _index = index;
        _found = new(Find);
    }

    /// <summary>Whether the member is left out.</summary>
    public bool Holds(ISymbol member)
    {
        (HashSet<ISymbol> members, HashSet<(string, string)> names) = _found.Value;
        return members.Contains(member.OriginalDefinition) || (names.Count > 0 && member.ContainingType is { } type && names.Contains((type.Name, member.Name)));
    }

    private (HashSet<ISymbol>, HashSet<(string, string)>) Find()
    {
        var members = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var names = new HashSet<(string, string)>();
        foreach ((SyntaxTree tree, FileIndex file) in _index.Files)
        {
            if (file.IsTooDeep || !file.Called.Contains(Ignore))
                continue;
            foreach (InvocationExpressionSyntax call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (NamedCalls.NameOf(call) != Ignore || call.ArgumentList.Arguments.Count != 1 || Mapped(call) is not { } entity)
                    continue;
                switch (call.ArgumentList.Arguments[0].Expression)
                {
                    case LambdaExpressionSyntax { Body: MemberAccessExpressionSyntax selected }:
                        if (_sources.Model(tree).GetSymbolInfo(selected).Symbol is { } symbol)
                            members.Add(symbol.OriginalDefinition);
                        else
                            names.Add((entity, selected.Name.Identifier.ValueText));
                        break;
                    case LiteralExpressionSyntax { Token.Value: string name }:
                        names.Add((entity, name));
                        break;
                    case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named }:
                        names.Add((entity, named[0].Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier.ValueText : named[0].Expression.ToString()));
                        break;
                }
            }
        }

        return (members, names);
    }

    /// <summary>
    /// The entity that is mapped where the call stands: that of the chain (<c>Entity&lt;T&gt;()</c>), of the builder that the method or lambda is given, or of the configuration around it; null where
    /// no entity of a context is mapped, as in mappings from object to object, which also ignore members.
    /// </summary>
    private static string? Mapped(InvocationExpressionSyntax call)
    {
        for (SyntaxNode? node = call; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case InvocationExpressionSyntax around when EntityOf(around) is { } entity:
                    return entity;
                case MethodDeclarationSyntax method:
                    foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
                    {
                        if (parameter.Type is { } type && Of(type, "EntityTypeBuilder") is { } entity)
                            return entity;
                    }

                    break;
                case TypeDeclarationSyntax { BaseList.Types: var bases }:
                    foreach (BaseTypeSyntax basis in bases)
                    {
                        if ((Of(basis.Type, "EntityTypeConfiguration") ?? Of(basis.Type, "IEntityTypeConfiguration")) is { } entity)
                            return entity;
                    }

                    break;
            }
        }

        return null;
    }

    /// <summary>The type argument of an <c>Entity&lt;T&gt;</c> that the call, or what it is chained to, names.</summary>
    private static string? EntityOf(InvocationExpressionSyntax call)
    {
        for (ExpressionSyntax? link = call; link is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } name, Expression: { } receiver } }; link = receiver)
        {
            if (name is GenericNameSyntax { Identifier.ValueText: "Entity", TypeArgumentList.Arguments: { Count: 1 } arguments })
                return MentionReader.LastName(arguments[0])?.Identifier.ValueText;
        }

        return null;
    }

    private static string? Of(TypeSyntax type, string generic) => (type is QualifiedNameSyntax qualified ? qualified.Right : type) is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } named
        && named.Identifier.ValueText == generic ? MentionReader.LastName(arguments[0])?.Identifier.ValueText : null;
}
