using System.Collections.Generic;
using System.Linq;
using CsLawAnalyzers.PersonalData.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.PersonalData.Fluent;

/// <summary>Finds the member that a chain of calls is about: <c>builder.Property(x => x.Phone).IsRequired()…</c>.</summary>
internal sealed class FluentTargets
{
    /// <summary>A chain of more calls is not followed to its beginning.</summary>
    private const int LongestChain = 64;

    /// <summary>Parts of parts beyond this are not followed.</summary>
    private const int DeepestPart = 8;

    private readonly Compilation _compilation;

    public FluentTargets(Compilation compilation) => _compilation = compilation;

    /// <summary>A type argument as a type with members: of a type parameter, what it is bound to be.</summary>
    public static INamedTypeSymbol? Named(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol named => named,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.OfType<INamedTypeSymbol>().FirstOrDefault(),
        _ => null,
    };

    /// <summary>The call that selects the member, at the beginning of a chain.</summary>
    public InvocationExpressionSyntax? Selection(ExpressionSyntax chain)
    {
        for (int i = 0; i < LongestChain && chain is InvocationExpressionSyntax call; i++)
        {
            if (FluentCalls.Is(FluentWord.Select, NameOf(call)) && call.ArgumentList.Arguments.Count > 0)
                return call;
            if (call.Expression is not MemberAccessExpressionSyntax access)
                return null;
            chain = access.Expression;
        }

        return null;
    }

    /// <summary>The member that a call selects.</summary>
    /// <param name="selection">The call with the lambda or name.</param>
    /// <param name="subject">What the type is about that the call stands in, if it is about one.</param>
    public ISymbol? Resolve(InvocationExpressionSyntax selection, INamedTypeSymbol? subject) => Resolve(selection, subject, 0);

    private ISymbol? Resolve(InvocationExpressionSyntax selection, INamedTypeSymbol? subject, int depth)
    {
        if (depth > DeepestPart || selection.ArgumentList.Arguments.Count == 0 || Path(selection.ArgumentList.Arguments[0].Expression) is not { Count: > 0 } path)
            return null;
        INamedTypeSymbol? type = selection.Expression is MemberAccessExpressionSyntax access ? Scope(access.Expression, subject, depth) : subject;
        ISymbol? member = null;
        foreach (string name in path)
        {
            member = type is null ? null : Member(type, name);
            if (member is null || ValueShape.DataType(member) is not { } valueType)
                return null;
            type = Named(ValueShape.Unwrap(valueType));
        }

        return member;
    }

    /// <summary>What the receiver of a selecting call is about.</summary>
    private INamedTypeSymbol? Scope(ExpressionSyntax receiver, INamedTypeSymbol? subject, int depth)
    {
        for (int i = 0; i < LongestChain; i++)
        {
            switch (receiver)
            {
                case ThisExpressionSyntax or BaseExpressionSyntax:
                    return subject;
                case IdentifierNameSyntax variable:
                    return OfVariable(variable, subject, depth);
                case InvocationExpressionSyntax call:
                    if (Opened(call, subject, depth) is { } opened)
                        return opened;
                    if (call.Expression is not MemberAccessExpressionSyntax access)
                        return null;
                    receiver = access.Expression;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>What a call goes on about, if it changes that: <c>Entity&lt;User&gt;()</c>, <c>OwnsOne(x => x.Address)</c>.</summary>
    private INamedTypeSymbol? Opened(InvocationExpressionSyntax call, INamedTypeSymbol? subject, int depth)
    {
        string name = NameOf(call);
        if (FluentCalls.Is(FluentWord.Open, name))
        {
            GenericNameSyntax? generic = call.Expression as GenericNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name as GenericNameSyntax;
            return generic is { TypeArgumentList.Arguments: { Count: 1 } arguments } ? TypeOf(arguments[0]) : null;
        }

        if (!FluentCalls.Is(FluentWord.Part, name))
            return null;

        // ChildRules stands behind the selection, OwnsOne is one itself.
        InvocationExpressionSyntax? selection = call.ArgumentList.Arguments.Count > 0 && Path(call.ArgumentList.Arguments[0].Expression) is { Count: > 0 } ? call
            : call.Expression is MemberAccessExpressionSyntax access ? Selection(access.Expression) : null;
        return selection is not null && Resolve(selection, subject, depth + 1) is { } member && ValueShape.DataType(member) is { } type ? Named(ValueShape.Unwrap(type)) : null;
    }

    private INamedTypeSymbol? OfVariable(IdentifierNameSyntax variable, INamedTypeSymbol? subject, int depth)
    {
        string name = variable.Identifier.ValueText;
        for (SyntaxNode? node = variable.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case LambdaExpressionSyntax lambda when ParameterOf(lambda) == name:
                    return lambda.Parent?.Parent?.Parent is InvocationExpressionSyntax call ? Opened(call, subject, depth) : null;
                case BlockSyntax block when Initializer(block, name) is { } initializer:
                    return depth < DeepestPart ? Scope(initializer, subject, depth + 1) : null;
                case BaseMethodDeclarationSyntax method:
                    foreach (ParameterSyntax parameter in method.ParameterList.Parameters)
                    {
                        if (parameter.Identifier.ValueText == name)
                            return parameter.Type is GenericNameSyntax generic ? TypeOf(generic.TypeArgumentList.Arguments[generic.TypeArgumentList.Arguments.Count - 1]) : null;
                    }

                    return null;
            }
        }

        return null;
    }

    private static ExpressionSyntax? Initializer(BlockSyntax block, string name)
    {
        foreach (StatementSyntax statement in block.Statements)
        {
            if (statement is not LocalDeclarationStatementSyntax local)
                continue;
            foreach (VariableDeclaratorSyntax declarator in local.Declaration.Variables)
            {
                if (declarator.Identifier.ValueText == name)
                    return declarator.Initializer?.Value;
            }
        }

        return null;
    }

    /// <summary>Bound at the place of the method and not of the expression, so that no body is bound for it.</summary>
    private INamedTypeSymbol? TypeOf(TypeSyntax type)
    {
        if (type.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not { } method)
            return null;
        SemanticModel model = _compilation.GetSemanticModel(type.SyntaxTree);
        int position = method.Body?.OpenBraceToken.SpanStart ?? method.SpanStart;
        return Named(model.GetSpeculativeTypeInfo(position, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type);
    }

    private static ISymbol? Member(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                if (member is IPropertySymbol or IFieldSymbol)
                    return member.OriginalDefinition;
            }
        }

        return null;
    }

    /// <summary>The names from the selected object to the member: of <c>x => x.Home.City</c> both, of a text the text.</summary>
    private static List<string>? Path(ExpressionSyntax selector)
    {
        switch (selector)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return new List<string> { literal.Token.ValueText };
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named }:
                return named[0].Expression is MemberAccessExpressionSyntax last ? new List<string> { last.Name.Identifier.ValueText } : null;
            case LambdaExpressionSyntax { Body: ExpressionSyntax body } lambda when ParameterOf(lambda) is { } parameter:
                return Path(body, parameter);
            default:
                return null;
        }
    }

    private static List<string>? Path(ExpressionSyntax body, string parameter)
    {
        var path = new List<string>();
        while (true)
        {
            switch (body)
            {
                case PostfixUnaryExpressionSyntax suppressed when suppressed.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    body = suppressed.Operand;
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    body = parenthesized.Expression;
                    break;
                case CastExpressionSyntax cast:
                    body = cast.Expression;
                    break;
                case MemberAccessExpressionSyntax access:
                    path.Add(access.Name.Identifier.ValueText);
                    body = access.Expression;
                    break;
                case IdentifierNameSyntax identifier when identifier.Identifier.ValueText == parameter:
                    path.Reverse();
                    return path;
                default:
                    return null;
            }
        }
    }

    private static string? ParameterOf(LambdaExpressionSyntax lambda) => lambda switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } => parameters[0].Identifier.ValueText,
        _ => null,
    };

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
