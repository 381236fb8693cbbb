using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.PersonalData;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Flow.Plain;

/// <summary>
/// Tells of read-only members by syntax that they hold what a constructor was given and nothing is put into that here: the services a class works
/// with. For all others <see cref="MemberContents"/> has to bind the bodies that use them.
/// </summary>
internal sealed class GivenMembers
{
    private readonly PersonalDataModel _data;
    private readonly HashSet<string> _fills;
    private readonly ConcurrentDictionary<INamedTypeSymbol, HashSet<string>> _others = new(SymbolEqualityComparer.Default);

    public GivenMembers(PersonalDataModel data, LibraryKnowledge libraries)
    {
        _data = data;
        _fills = libraries.Fills;
    }

    /// <summary>Whether the member holds such a service.</summary>
    public bool Is(ISymbol member, CancellationToken cancellation)
    {
        ITypeSymbol? type = member switch
        {
            IFieldSymbol { IsStatic: false, IsReadOnly: true } field => field.Type,
            IPropertySymbol { IsStatic: false, IsIndexer: false, SetMethod: null } property => property.Type,
            _ => null,
        };
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None } || member.DeclaringSyntaxReferences.IsEmpty || IsSequence(type))
            return false;
        INamedTypeSymbol owner = member.ContainingType.OriginalDefinition;
        HashSet<string> others = _others.TryGetValue(owner, out HashSet<string>? known) ? known : _others.GetOrAdd(owner, Others(owner, cancellation));
        return !others.Contains(member.Name);
    }

    private static bool IsSequence(ITypeSymbol type)
    {
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
                return true;
        }

        return false;
    }

    /// <summary>The names to which the type gives something else than a parameter, or into whose objects it puts something.</summary>
    private HashSet<string> Others(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in declaration.GetSyntax(cancellation).DescendantNodes())
            {
                switch (node)
                {
                    case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple }:
                        foreach (ArgumentSyntax part in tuple.Arguments)
                            Take(part.Expression);
                        break;
                    case AssignmentExpressionSyntax assignment:
                        if (!(IsMember(assignment.Left) && IsGiven(assignment.Right, type)))
                            Take(assignment.Left);
                        break;
                    case VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax, Initializer: { } initializer } field:
                        if (!IsGiven(initializer.Value, type))
                            others.Add(field.Identifier.ValueText);
                        break;
                    case PropertyDeclarationSyntax property:
                        // A body of its own may give anything.
                        if (property.ExpressionBody is not null || (property.Initializer is { } value && !IsGiven(value.Value, type)) || HasCode(property))
                            others.Add(property.Identifier.ValueText);
                        break;
                    case ArgumentSyntax argument when argument.RefKindKeyword.RawKind != 0:
                        Take(argument.Expression);
                        break;
                    case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name, Expression: { } receiver } } when _fills.Contains(name):
                        Take(receiver);
                        break;
                }
            }
        }

        return others;

        void Take(ExpressionSyntax expression)
        {
            if (First(expression) is { } name)
                others.Add(name);
        }
    }

    private static bool HasCode(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is not { } accessors)
            return false;
        foreach (AccessorDeclarationSyntax accessor in accessors.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
                return true;
        }

        return false;
    }

    /// <summary>Whether the value is a parameter of a constructor that says nothing of itself, also with <c>?? throw</c>.</summary>
    private bool IsGiven(ExpressionSyntax value, INamedTypeSymbol type)
    {
        if (value is BinaryExpressionSyntax { Right: ThrowExpressionSyntax } checkedFirst)
            value = checkedFirst.Left;
        if (value is LiteralExpressionSyntax)
            return true;
        if (value is not IdentifierNameSyntax { Identifier.ValueText: { } name })
            return false;
        bool found = false;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            foreach (IParameterSymbol parameter in constructor.Parameters)
            {
                if (parameter.Name != name)
                    continue;
                if (_data.Classify(parameter) is { Confidence: >= Confidence.Named } || !_data.Carries(parameter.Type).IsEmpty)
                    return false;
                found = true;
            }
        }

        return found;
    }

    private static bool IsMember(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };

    /// <summary>The name at the beginning of a chain, after <c>this</c>.</summary>
    private static string? First(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } own: return own.Name.Identifier.ValueText;
                case MemberAccessExpressionSyntax member: expression = member.Expression; break;
                case InvocationExpressionSyntax call: expression = call.Expression; break;
                case ElementAccessExpressionSyntax element: expression = element.Expression; break;
                case ParenthesizedExpressionSyntax parenthesized: expression = parenthesized.Expression; break;
                case PostfixUnaryExpressionSyntax postfix: expression = postfix.Operand; break;
                case ConditionalAccessExpressionSyntax access: expression = access.Expression; break;
                case CastExpressionSyntax cast: expression = cast.Expression; break;
                case SimpleNameSyntax name: return name.Identifier.ValueText;
                default: return null;
            }
        }
    }
}
