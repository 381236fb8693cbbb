using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality.Disclosures;

/// <summary>
/// Personal data that the program sends to all connections of a hub from outside of it: <c>IHubContext&lt;DeskHub&gt;.Clients.All.SendAsync(…)</c>, or a method of the contract of
/// <c>IHubContext&lt;DeskHub, IDesk&gt;</c>.
/// </summary>
/// <param name="Known">What is sent.</param>
/// <param name="Hub">The hub.</param>
/// <param name="IsOpen">Whether anybody may listen for sure: a hub without methods may be mapped so that it asks for a sign-in.</param>
internal sealed record SentToListeners(KnownFlow Known, INamedTypeSymbol Hub, bool IsOpen)
{
    /// <summary>What a call sends to whoever listens to a hub that does not ask who that is.</summary>
    public static IEnumerable<SentToListeners> By(IInvocationOperation call, ISymbol owner, ProgramModel program, ShownData shown, CancellationToken cancellation)
    {
        LibraryFact? sink = program.Libraries.Find(call.TargetMethod, FactVerb.Sink);
        bool isOfContract = sink is null && call.TargetMethod.ContainingType is { TypeKind: TypeKind.Interface };
        if ((sink is not { Kind: Disclosure.Kind } && !isOfContract) || owner is not IMethodSymbol method || program.Bodies.Graph(method, cancellation) is not { } graph)
            yield break;
        foreach (BodyGraph body in graph.SelfAndNested())
        {
            if ((isOfContract ? ToContract(call, body, program, cancellation) : OfMember(call, body, program, cancellation)) is not ({ } flows, { IsAnybody: true, Hub: { } hub })
                || Openness(hub, program) is not { } isOpen)
            {
                continue;
            }

            foreach (KnownFlow known in KnownFlow.Of(flows, Disclosure.Kind, program.Libraries.Policy))
            {
                if (known.Flow.Sink.Operation.Syntax == call.Syntax && !shown.Allows(known.Flow.Origin) && known.Members.Any(member => !shown.IsPublic(member.Member) && !shown.IsHidden(member.Member)))
                    yield return new SentToListeners(known, hub, isOpen);
            }
        }
    }

    /// <summary>What reaches the member of a library that sends, and who gets it.</summary>
    private static (BodyFlows Flows, Listeners? Listeners)? OfMember(IInvocationOperation call, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        BodyFlows flows = program.Flow.Analyze(body, cancellation);
        SinkFlow? sent = flows.Flows.FirstOrDefault(flow => flow.Sink.Kind == Disclosure.Kind && flow.Sink.Operation.Syntax == call.Syntax);
        return sent is null ? null : (flows, Listeners.Of(sent.Sink, program.Libraries));
    }

    /// <summary>What the method of a contract is given, and who gets it: <c>context.Clients.All.Arrived(tenant)</c>. The library writes the method, so its name tells nothing.</summary>
    private static (BodyFlows Flows, Listeners? Listeners)? ToContract(IInvocationOperation call, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        if (body.Calls.OfType<IInvocationOperation>().FirstOrDefault(other => other.Syntax == call.Syntax) is not { Instance: { } receiver } sending)
            return null;
        var listeners = Listeners.Through(receiver, body, program.Libraries);
        if (listeners is not { IsAnybody: true, Hub: not null })
            return null;
        var sink = new SinkCall(Disclosure.Kind, sending.TargetMethod, sending, body, PayloadShape.Object);
        var tracer = new ValueTracer(program.Flow, body, new Walk(cancellation));
        var flows = ImmutableArray.CreateBuilder<SinkFlow>();
        foreach (IArgumentOperation argument in sending.Arguments)
        {
            foreach (Origin origin in tracer.Trace(argument.Value))
            {
                if ((origin.Applied & Sanitization.Part) == 0 && SinkFlow.At(sink, argument.Value, origin).Whole(program.Data) is { } flow)
                    flows.Add(flow);
            }
        }

        return (BodyFlows.Empty with { Flows = flows.ToImmutable() }, listeners);
    }

    /// <summary>True where a method of the hub can be called by anybody, null where each asks who is calling, false where it has none that tell.</summary>
    private static bool? Openness(INamedTypeSymbol hub, ProgramModel program)
    {
        if (AudienceReader.AsksForCaller(hub))
            return null;
        bool isAsking = false;
        foreach (IMethodSymbol method in hub.GetMembers().OfType<IMethodSymbol>())
        {
            if (program.Endpoints.Of(method) is not { } endpoint)
                continue;
            if (endpoint.Audience == Audience.Anyone)
                return true;
            isAsking = true;
        }

        return isAsking ? null : false;
    }
}
