using System.Collections.Immutable;
using System.Linq;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Program.Calls;

/// <summary>The bodies that a call in a graph may run: by dispatch, through a delegate in a local, or from a request to its handler.</summary>
internal static class CallTargets
{
    private const int MostDepth = 6;

    public static ImmutableArray<IMethodSymbol> Of(IInvocationOperation call, Dispatch dispatch, BodyGraph body)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
            return call.Instance is { } called ? OfDelegate(called, body, dispatch.Kept) : ImmutableArray<IMethodSymbol>.Empty;
        if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
            return ImmutableArray.Create(call.TargetMethod);
        ImmutableArray<IMethodSymbol> targets = dispatch.Targets(call.TargetMethod);
        if (targets.IsEmpty)
            return OfRequest(call, dispatch);
        return TakesAnyRequest(call.TargetMethod) && OfRequest(call, dispatch) is { IsEmpty: false } handlers
            ? targets.Union(handlers, SymbolEqualityComparer.Default).Cast<IMethodSymbol>().ToImmutableArray()
            : targets;
    }

    /// <summary>The lambdas or methods that a delegate expression stands for.</summary>
    /// <param name="value">The expression, in the graph of <paramref name="body"/>.</param>
    /// <param name="body">The body it stands in.</param>
    /// <param name="kept">What members keep; null where that is just being worked out.</param>
    /// <param name="depth">Definitions followed so far.</param>
    public static ImmutableArray<IMethodSymbol> OfDelegate(IOperation value, BodyGraph body, KeptFunctions? kept, int depth = 0)
    {
        value = BodyGraph.Unwrap(value);
        switch (value)
        {
            case IDelegateCreationOperation creation:
                return OfDelegate(creation.Target, body, kept, depth + 1);
            case IFlowAnonymousFunctionOperation function:
                return ImmutableArray.Create(function.Symbol);
            case IAnonymousFunctionOperation function:
                return ImmutableArray.Create(function.Symbol);
            case IMethodReferenceOperation reference:
                return ImmutableArray.Create(reference.Method);
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation when depth < MostDepth:
                var targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
                foreach (Definition definition in body.Reaching(value, BodyGraph.AsVariable(value)!.Value, out _))
                {
                    if (definition.Value is { } defined)
                        targets.AddRange(OfDelegate(defined, body, kept, depth + 1));
                }

                return targets.ToImmutable();
            case IFieldReferenceOperation or IPropertyReferenceOperation or IEventReferenceOperation when kept is not null:
                return kept.Of(((IMemberReferenceOperation)value).Member);
            default:
                return ImmutableArray<IMethodSymbol>.Empty;
        }
    }

    /// <summary>A mediator of the program's own finds the handler by reflection or from the container, so that nothing in its source leads there. It takes what any request is.</summary>
    private static bool TakesAnyRequest(IMethodSymbol method) =>
        method.OriginalDefinition is { Parameters: { IsEmpty: false } parameters } && parameters[0].Type is { TypeKind: TypeKind.Interface or TypeKind.TypeParameter } or { IsAbstract: true } or { SpecialType: SpecialType.System_Object };

    /// <summary>A mediator's <c>Send(request)</c> runs the handler of the request's type.</summary>
    private static ImmutableArray<IMethodSymbol> OfRequest(IInvocationOperation call, Dispatch dispatch)
    {
        if (call.Instance is null || call.Arguments.IsEmpty || BodyGraph.Unwrap(call.Arguments[0].Value).Type is not INamedTypeSymbol request)
            return ImmutableArray<IMethodSymbol>.Empty;
        return dispatch.Handlers(call.TargetMethod, request);
    }
}
