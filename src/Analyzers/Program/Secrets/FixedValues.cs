using System;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CsLawAnalyzers.Program.Secrets;

/// <summary>
/// Whether a value stands in the source, so that everybody has it who has the program: a literal, a constant, a field that is set to one and never again, and what library members make
/// of these alone. What is read from configuration, made at random or handed in is not.
/// </summary>
internal sealed class FixedValues
{
    /// <summary>Members and calls that are followed to one value.</summary>
    private const int MostSteps = 12;

    private readonly ProgramSources _sources;
    private readonly LibraryKnowledge _libraries;

    public FixedValues(ProgramSources sources, LibraryKnowledge libraries)
    {
        _sources = sources;
        _libraries = libraries;
    }

    /// <summary>Whether the value stands in the source.</summary>
    /// <param name="value">An expression of the program.</param>
    /// <param name="isGiven">Whether what is handed over for a parameter stands there.</param>
    /// <param name="cancellation">Stops the search.</param>
    public bool Holds(ExpressionSyntax value, Func<IParameterSymbol, bool> isGiven, CancellationToken cancellation) => Holds(value, isGiven, 0, cancellation);

    private bool Holds(ExpressionSyntax value, Func<IParameterSymbol, bool> isGiven, int steps, CancellationToken cancellation)
    {
        if (steps > MostSteps)
            return false;
        switch (value)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Of(parenthesized.Expression);
            case CastExpressionSyntax cast:
                return Of(cast.Expression);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return Of(suppressed.Operand);
            case LiteralExpressionSyntax:
                return !value.IsKind(SyntaxKind.NullLiteralExpression) && !value.IsKind(SyntaxKind.DefaultLiteralExpression);
            case ElementAccessExpressionSyntax element:
                return Of(element.Expression);
            case ArrayCreationExpressionSyntax { Initializer: { } elements }:
                return All(elements);
            case ImplicitArrayCreationExpressionSyntax { Initializer: { } elements }:
                return All(elements);
            case InitializerExpressionSyntax elements:
                return All(elements);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Of(sum.Left) && Of(sum.Right);
        }

        // Collection expressions are known to newer compilers than the one this is built for.
        if (value.GetType().Name == "CollectionExpressionSyntax")
            return value.DescendantNodes().OfType<ExpressionSyntax>().ToList() is { Count: > 0 } parts && parts.All(Of);

        SemanticModel model = _sources.Model(value.SyntaxTree);
        if (model.GetConstantValue(value, cancellation) is { HasValue: true, Value: not null })
            return true;
        return model.GetSymbolInfo(value, cancellation).Symbol switch
        {
            IMethodSymbol method when value is InvocationExpressionSyntax call => IsMadeOf(call, method, model),
            IMethodSymbol method when value is BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => _libraries.Find(method, FactVerb.Secret) is { } derived && Given(arguments, method, derived),
            ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } local =>
                declared[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } initial } variable && !IsSetAgain(local, variable.FirstAncestorOrSelf<MemberDeclarationSyntax>()) && Of(initial),
            IFieldSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } field =>
                declared[0].GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } initial } && IsSettled(field) && Of(initial),
            IPropertySymbol { DeclaringSyntaxReferences: { Length: 1 } declared, SetMethod: null } =>
                declared[0].GetSyntax(cancellation) is PropertyDeclarationSyntax property && (property.Initializer?.Value ?? property.ExpressionBody?.Expression) is { } initial && Of(initial),
            IParameterSymbol parameter => isGiven(parameter),
            _ => false,
        };

        bool Of(ExpressionSyntax part) => Holds(part, isGiven, steps + 1, cancellation);

        bool All(InitializerExpressionSyntax elements) => elements.Expressions.Count > 0 && elements.Expressions.All(Of);

        // What gives back its input, digests it or derives a key of it.
        bool IsMadeOf(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel bound)
        {
            ExpressionSyntax? receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
            foreach (LibraryFact fact in _libraries.Find(method))
            {
                if (fact.Verb is FactVerb.Pass or FactVerb.Part or FactVerb.Secret || fact is { Verb: FactVerb.Sink, Kind: "digest", Keyed: null })
                    return fact.Arguments.Contains("this") || (method.ReducedFrom is not null && fact.Arguments.Length == 1) ? receiver is not null && Of(receiver) : Given(call.ArgumentList, method, fact);
            }

            // An object that derives keys of a secret: new Rfc2898DeriveBytes("…", salt).GetBytes(32).
            return receiver is not null && bound.GetTypeInfo(receiver, cancellation).Type is { } deriver && DerivesKeys(deriver) && Of(receiver);
        }

        bool Given(ArgumentListSyntax arguments, IMethodSymbol method, LibraryFact fact)
        {
            bool any = false;
            foreach (ExpressionSyntax given in SecretArguments.Of(arguments, method, fact))
            {
                if (!Of(given))
                    return false;
                any = true;
            }

            return any;
        }
    }

    private bool DerivesKeys(ITypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers(".ctor"))
        {
            if (_libraries.Find(member, FactVerb.Secret) is not null)
                return true;
        }

        return false;
    }

    /// <summary>A field that nothing but its declaration sets; of one that others may reach only <c>readonly</c> says so.</summary>
    private static bool IsSettled(IFieldSymbol field)
    {
        if (field.DeclaredAccessibility != Accessibility.Private && !field.IsReadOnly)
            return false;
        foreach (SyntaxReference part in field.ContainingType.DeclaringSyntaxReferences)
        {
            if (IsSetAgain(field, part.GetSyntax()))
                return false;
        }

        return true;
    }

    /// <summary>By the name alone: who sets another variable of the same name costs a finding, and makes none.</summary>
    private static bool IsSetAgain(ISymbol variable, SyntaxNode? scope)
    {
        foreach (SyntaxNode node in scope?.DescendantNodes() ?? Enumerable.Empty<SyntaxNode>())
        {
            ExpressionSyntax? target = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => argument.Expression,
                PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression => unary.Operand,
                PostfixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => unary.Operand,
                _ => null,
            };
            if ((target as IdentifierNameSyntax ?? (target as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText == variable.Name)
                return true;
        }

        return false;
    }
}
