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
    /// <param name="visit">Gets the endpoint, the flows of its handler, and where to report.</param>
    public static void OnEndpoints(this RuleContext context, int kinds, Action<Endpoint, BodyFlows, Action<Diagnostic>> visit)
    {
        if (!context.Program.Endpoints.IsService)
            return;

        context.OnMethod(symbol =>
        {
            var method = (IMethodSymbol)symbol.Symbol;
            if (context.Program.Endpoints.Action(method) is { } endpoint)
                Visit(context, endpoint, kinds, visit, symbol.ReportDiagnostic, symbol.CancellationToken);
        });

        context.OnOperation(OperationKind.Invocation, operation =>
        {
            if (context.Program.Endpoints.Mapping((IInvocationOperation)operation.Operation) is { } endpoint)
                Visit(context, endpoint, kinds, visit, operation.ReportDiagnostic, operation.CancellationToken);
        });
    }

    private static void Visit(
        RuleContext context, Endpoint endpoint, int kinds, Action<Endpoint, BodyFlows, Action<Diagnostic>> visit, Action<Diagnostic> report, System.Threading.CancellationToken cancellation)
    {
        if (endpoint.Handler.MethodKind != MethodKind.AnonymousFunction && (context.Program.Calls.Reach(endpoint.Handler, cancellation) & kinds) == 0)
            return;
        if (context.Program.Bodies.Graph(endpoint.Handler, cancellation) is { } body)
            visit(endpoint, context.Program.Flow.Analyze(body, cancellation), report);
    }
}
