using System;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules;

/// <summary>Calls back for each endpoint of the program with what its handler does, whichever way the endpoint is declared.</summary>
internal static class EndpointListener
{
    /// <param name="context">The rule's context.</param>
    /// <param name="kinds">Bits of the sinks without which the endpoint does not concern the rule.</param>
    /// <param name="visit">Gets the endpoint, its handler's body and flows, and where to report.</param>
    public static void OnEndpoints(this RuleContext context, int kinds, Action<Endpoint, BodyGraph, BodyFlows, Action<Diagnostic>> visit)
    {
        context.OnMethod(symbol =>
        {
            var method = (IMethodSymbol)symbol.Symbol;
            if (context.Program.Endpoints.Of(method) is { } endpoint)
                Visit(context, endpoint, kinds, visit, symbol.ReportDiagnostic, symbol.CancellationToken);
        });

        if (!context.Program.Endpoints.MapsEndpoints)
            return;
        context.OnOperation(OperationKind.Invocation, operation =>
        {
            if (context.Program.Endpoints.Mapping((IInvocationOperation)operation.Operation) is { } endpoint)
                Visit(context, endpoint, kinds, visit, operation.ReportDiagnostic, operation.CancellationToken);
        });
    }

    private static void Visit(
        RuleContext context, Endpoint endpoint, int kinds, Action<Endpoint, BodyGraph, BodyFlows, Action<Diagnostic>> visit, Action<Diagnostic> report, System.Threading.CancellationToken cancellation)
    {
        if (endpoint.Handler.MethodKind != MethodKind.AnonymousFunction && (context.Program.Calls.Reach(endpoint.Handler, cancellation) & kinds) == 0)
            return;
        if (context.Program.Bodies.Graph(endpoint.Handler, cancellation) is { } body)
            visit(endpoint, body, context.Program.Flow.Analyze(body, cancellation), report);
    }
}
