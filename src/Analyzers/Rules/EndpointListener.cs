using System;
using System.Threading;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules;

/// <summary>Calls back for each endpoint of the program with what its handler does, whichever way the endpoint is declared.</summary>
internal static class EndpointListener
{
    /// <param name="context">The rule's context.</param>
    /// <param name="kinds">Bits of the sinks without which the endpoint does not concern the rule.</param>
    /// <param name="concerns">Whether the endpoint, as it is declared, concerns the rule; asked before anything of its code is looked at.</param>
    /// <param name="visit">Gets the endpoint, its handler's body and flows, and where to report.</param>
    public static void OnEndpoints(this RuleContext context, int kinds, Func<Endpoint, bool> concerns, Action<Endpoint, BodyGraph, BodyFlows, Action<Diagnostic>> visit)
    {
        context.OnExposed((method, report, cancellation) =>
        {
            // What stands around an endpoint is read from the whole program; names tell most methods off before that.
            if ((context.Program.Names.Of(method, cancellation) & kinds) != 0 && context.Program.Endpoints.Of(method) is { } endpoint && concerns(endpoint))
                Visit(context, endpoint, kinds, visit, report, cancellation);
        });

        if (!context.Program.Endpoints.MapsEndpoints)
            return;
        context.OnCalls(name => name.StartsWith("Map", StringComparison.Ordinal), (call, report) =>
        {
            if (context.Program.Endpoints.Mapping(call) is { } endpoint && concerns(endpoint))
                Visit(context, endpoint, kinds, visit, report.ReportDiagnostic, report.CancellationToken);
        });
    }

    /// <summary>The same for rules that ask about what an endpoint takes and not about what its handler does.</summary>
    /// <param name="context">The rule's context.</param>
    /// <param name="concerns">Whether the endpoint, as it is declared, concerns the rule.</param>
    /// <param name="visit">Gets the endpoint and where to report.</param>
    public static void OnEndpoints(this RuleContext context, Func<Endpoint, bool> concerns, Action<Endpoint, Action<Diagnostic>, CancellationToken> visit)
    {
        context.OnExposed((method, report, cancellation) =>
        {
            if (context.Program.Endpoints.Of(method) is { } endpoint && concerns(endpoint))
                visit(endpoint, report, cancellation);
        });

        if (!context.Program.Endpoints.MapsEndpoints)
            return;
        context.OnCalls(name => name.StartsWith("Map", StringComparison.Ordinal), (call, report) =>
        {
            if (context.Program.Endpoints.Mapping(call) is { } endpoint && concerns(endpoint))
                visit(endpoint, report.ReportDiagnostic, report.CancellationToken);
        });
    }

    private static void Visit(
        RuleContext context, Endpoint endpoint, int kinds, Action<Endpoint, BodyGraph, BodyFlows, Action<Diagnostic>> visit, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (endpoint.Handler.MethodKind != MethodKind.AnonymousFunction
            && ((context.Program.Names.Of(endpoint.Handler, cancellation) & kinds) == 0
                || context.Program.Bodies.Operation(endpoint.Handler, cancellation) is not { } root
                || !context.Program.Calls.Reaches(endpoint.Handler, root, kinds, cancellation)))
        {
            return;
        }

        if (context.Program.Bodies.Graph(endpoint.Handler, cancellation) is { } body)
            visit(endpoint, body, context.Program.Flow.Analyze(body, cancellation), report);
    }
}
