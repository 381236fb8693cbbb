using System;
using System.Collections.Generic;
using System.Globalization;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.CodeFixes.Repairs.Values;

/// <summary>
/// Whether a value is written at the place for the sink alone, be it a log, an exception or an answer. Where the same expression also addresses a mail, searches or is stored, changing it would change what
/// the program does, and only its author can tell the two apart.
/// </summary>
internal static class SinkArgument
{
    /// <summary>Wrappers inside wrappers that are read.</summary>
    private const int MostDepth = 4;

    /// <summary>Whether nothing but sinks of the finding's kind see what the expression gives.</summary>
    public static bool Is(RepairContext context, Diagnostic diagnostic, SyntaxNode value)
    {
        Location? sink = Place(diagnostic);
        string kind = diagnostic.Properties.TryGetValue(FindingProperties.Sink, out string? named) && named is not null ? named : "";
        SyntaxNode current = value;
        for (SyntaxNode? around = value.Parent; around is not null; current = around, around = around.Parent)
        {
            switch (around)
            {
                // What is made, a base that is called, or a member that is set, may be the sink.
                case BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or AssignmentExpressionSyntax when IsAt(around, sink):
                    return true;
                case StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax:
                    return false;
                case AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax }:
                    return false;
                case InvocationExpressionSyntax call when !call.Expression.Span.Contains(current.Span):
                    if (IsAt(call, sink))
                        return true;
                    if (context.Model.GetOperation(call, context.Cancellation) is not IInvocationOperation invocation)
                        return false;
                    if (context.Program.Libraries.Find(invocation.TargetMethod, FactVerb.Pass) is null)
                        return Argument(call, value) is { } argument && IsForSink(context, kind, invocation, argument, MostDepth);
                    break;
                case ObjectCreationExpressionSyntax or ImplicitObjectCreationExpressionSyntax when !IsWithin(around, sink):
                    return false;
            }
        }

        return false;
    }

    private static ArgumentSyntax? Argument(InvocationExpressionSyntax call, SyntaxNode inside)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Span.Contains(inside.Span))
                return argument;
        }

        return null;
    }

    private static bool IsForSink(RepairContext context, string kind, IInvocationOperation call, ArgumentSyntax syntax, int depth)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && (argument.Syntax == syntax || argument.Value.Syntax.Span.Contains(syntax.Span)))
                return IsForSink(context, kind, call.TargetMethod, parameter, depth);
        }

        return false;
    }

    /// <summary>Whether a method does nothing with a parameter but hand it to the sink.</summary>
    private static bool IsForSink(RepairContext context, string kind, IMethodSymbol method, IParameterSymbol parameter, int depth)
    {
        if (IsSink(context, kind, method))
            return true;
        if (depth == 0)
            return false;
        var targets = context.Program.Dispatch.Targets(method);
        foreach (IMethodSymbol target in targets)
        {
            if (context.Program.Bodies.Operation(target, context.Cancellation) is not { } body || !IsForSink(context, kind, body, target.Parameters[parameter.Ordinal], depth))
                return false;
        }

        return !targets.IsEmpty;
    }

    private static bool IsForSink(RepairContext context, string kind, IOperation body, IParameterSymbol parameter, int depth)
    {
        foreach (IOperation operation in body.Descendants())
        {
            if (operation is IParameterReferenceOperation read && SymbolEqualityComparer.Default.Equals(read.Parameter.OriginalDefinition, parameter.OriginalDefinition)
                && !IsHandedOn(context, kind, read, depth - 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHandedOn(RepairContext context, string kind, IOperation read, int depth)
    {
        for (IOperation current = read; current.Parent is { } around; current = around)
        {
            switch (around)
            {
                case IConversionOperation or IInterpolationOperation or IInterpolatedStringOperation or IArrayInitializerOperation or IArrayCreationOperation or ICollectionExpressionOperation
                    or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICoalesceOperation or IInterpolatedStringHandlerCreationOperation or IParenthesizedOperation:
                    break;
                case IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor }, Parameter: { } made }:
                    return IsForSink(context, kind, constructor, made, depth);
                case IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter }:
                    if (context.Program.Libraries.Find(call.TargetMethod, FactVerb.Pass) is null)
                        return IsForSink(context, kind, call.TargetMethod, parameter, depth);
                    around = call;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsSink(RepairContext context, string kind, IMethodSymbol method)
    {
        foreach (LibraryFact fact in context.Program.Libraries.Find(method))
        {
            if (fact.Verb == FactVerb.Sink && fact.Kind == kind)
                return true;
        }

        return context.Program.Libraries.DeclaredSink(method) is { } declared && declared.Kind == kind;
    }

    /// <summary>Whether the node is what stands at the place.</summary>
    public static bool IsAt(SyntaxNode node, Location? sink) => sink?.SourceTree?.FilePath == node.SyntaxTree.FilePath && sink.SourceSpan == node.Span;

    private static bool IsWithin(SyntaxNode node, Location? sink) => sink?.SourceTree?.FilePath == node.SyntaxTree.FilePath && sink.SourceSpan.Contains(node.Span);

    /// <summary>Where the sink stands: the place of the path's last step.</summary>
    public static Location? Place(Diagnostic diagnostic)
    {
        IReadOnlyDictionary<string, string?> properties = diagnostic.Properties;
        if (!properties.TryGetValue(FindingProperties.StepCount, out string? count) || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int steps)
            || !properties.TryGetValue(FindingProperties.StepPrefix + (steps - 1).ToString(CultureInfo.InvariantCulture), out string? step) || step is null)
        {
            return null;
        }

        string place = step.Substring(0, Math.Max(0, step.IndexOf('|')));
        if (place == "M")
            return diagnostic.Location;
        return int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < diagnostic.AdditionalLocations.Count ? diagnostic.AdditionalLocations[index] : null;
    }
}
