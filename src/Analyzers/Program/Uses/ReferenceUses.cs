using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Uses;

/// <summary>What becomes of an object where a variable or member that holds it is written: one of its members is read, it is handed to code of the program that names its type, or it is used whole.</summary>
internal sealed class ReferenceUses
{
    private readonly Dispatch _dispatch;
    private readonly HashSet<string> _holders;

    /// <param name="dispatch">Leads from requests to handlers.</param>
    /// <param name="holders">Names of the types whose use as a whole is asked about: one that takes data in, and those that hold it.</param>
    public ReferenceUses(Dispatch dispatch, HashSet<string> holders)
    {
        _dispatch = dispatch;
        _holders = holders;
    }

    /// <summary>Whether the body behind a parameter uses what it is given as a whole.</summary>
    public bool IsUsedWhole(IParameterSymbol? parameter, ParameterSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        if (parameter is null)
            return true;
        SyntaxNode? owner = declaration.Parent is AnonymousFunctionExpressionSyntax simple ? simple : declaration.Parent?.Parent;
        if (owner is BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } or DelegateDeclarationSyntax)
            return false;
        if (owner is null || StackGuard.Answer(() => model.GetOperation(owner, cancellation)) is not { } root)
            return true;
        return References(root, parameter, new HashSet<ISymbol>(SymbolEqualityComparer.Default));
    }

    /// <summary>Whether the object that a member holds is used whole where the member is written.</summary>
    public bool IsUsedWhole(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name.Parent is MemberBindingExpressionSyntax binding ? binding : name;
        return StackGuard.Answer(() => model.GetOperation(expression, cancellation)) switch
        {
            IMemberReferenceOperation reference => IsWhole(reference, new HashSet<ISymbol>(SymbolEqualityComparer.Default)),
            IInvalidOperation => true,
            _ => false,
        };
    }

    private bool References(IOperation root, ISymbol variable, HashSet<ISymbol> seen)
    {
        if (!seen.Add(variable))
            return false;
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            ISymbol? named = operation switch
            {
                IParameterReferenceOperation parameter => parameter.Parameter,
                ILocalReferenceOperation local => local.Local,
                _ => null,
            };
            if (named is not null && SymbolEqualityComparer.Default.Equals(named, variable) && IsWhole(operation, seen))
                return true;
        }

        return false;
    }

    /// <summary>Follows a value to what takes it.</summary>
    private bool IsWhole(IOperation value, HashSet<ISymbol> seen)
    {
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation or IAwaitOperation or IParenthesizedOperation or ICoalesceOperation:
                    value = value.Parent;
                    continue;
                case IConditionalAccessOperation access when access.Operation == value:
                    foreach (IOperation inner in access.WhenNotNull.DescendantsAndSelf())
                    {
                        if (inner is IConditionalAccessInstanceOperation instance && IsWhole(instance, seen))
                            return true;
                    }

                    return false;
                case IConditionalAccessOperation:
                    value = value.Parent;
                    continue;
                case IMemberReferenceOperation member when member.Instance == value:
                    // Another part is one member read; the object in question inside is looked at where it goes.
                    if (!MayHold(member.Type))
                        return false;
                    value = member;
                    continue;
                case IArgumentOperation argument:
                    return IsWholeArgument(argument);
                case IInvocationOperation call when call.Instance == value:
                    return call.TargetMethod.DeclaringSyntaxReferences.IsEmpty;
                case ISimpleAssignmentOperation assignment when assignment.Target == value:
                    return false;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local } } assignment:
                    return References(Root(assignment), local, seen);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } declared } } initializer:
                    return References(Root(initializer), declared, seen);
                case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: { } each } } loop when loop.Collection == value:
                    return References(loop.Body, each, seen);
                case IBinaryOperation or INameOfOperation or IExpressionStatementOperation or IIsTypeOperation:
                    return false;
                case IIsPatternOperation pattern when pattern.Value == value:
                    return IsWholePattern(pattern, seen);
                default:
                    return true;
            }
        }
    }

    /// <summary>A method of the program that names the type of what it takes is looked at by that name; a mediator leads to handlers that do.</summary>
    private bool IsWholeArgument(IArgumentOperation argument)
    {
        if (argument.Parameter is not { } parameter || BodyGraph.Unwrap(argument.Value).Type is not { } given)
            return true;
        if (argument.Parent is IInvocationOperation { TargetMethod: { Name: "ThrowIfNull" } })
            return false;
        if (argument.Parent is IInvocationOperation call && BodyGraph.Unwrap(argument.Value).Type is INamedTypeSymbol request && !_dispatch.Handlers(call.TargetMethod, request).IsEmpty)
            return false;
        return parameter.ContainingSymbol.DeclaringSyntaxReferences.IsEmpty
            || parameter.OriginalDefinition.Type.TypeKind == TypeKind.TypeParameter
            || !SymbolEqualityComparer.Default.Equals(parameter.Type.WithNullableAnnotation(NullableAnnotation.None), given.WithNullableAnnotation(NullableAnnotation.None));
    }

    /// <summary>A test for null, a type or members takes nothing; a pattern that names the value hands it on by that name.</summary>
    private bool IsWholePattern(IIsPatternOperation operation, HashSet<ISymbol> seen)
    {
        foreach (IOperation pattern in operation.Pattern.DescendantsAndSelf())
        {
            switch (pattern)
            {
                case IDeclarationPatternOperation { DeclaredSymbol: { } declared } when References(Root(operation), declared, seen):
                case IRecursivePatternOperation { DeclaredSymbol: { } bound } when References(Root(operation), bound, seen):
                case IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: false }:
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether values of the type are, or are made of, the objects in question.</summary>
    private bool MayHold(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => MayHold(array.ElementType),
        INamedTypeSymbol named => _holders.Contains(named.Name) || named.TypeArguments.Any(MayHold),
        _ => true,
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }
}
