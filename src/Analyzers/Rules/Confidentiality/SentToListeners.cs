using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>Personal data that the program sends to all connections of a hub from outside of it: <c>IHubContext&lt;DeskHub&gt;.Clients.All.SendAsync(…)</c>.</summary>
/// <param name="Known">What is sent.</param>
/// <param name="Hub">The hub.</param>
/// <param name="IsOpen">Whether anybody may listen for sure: a hub without methods may be mapped so that it asks for a sign-in.</param>
internal sealed record SentToListeners(KnownFlow Known, INamedTypeSymbol Hub, bool IsOpen)
{
    /// <summary>What is needed to send from outside of a hub.</summary>
    public const string Context = "Microsoft.AspNetCore.SignalR.IHubContext`1";

    /// <summary>Whether a call of the name may send.</summary>
    public static bool MaySend(string name) => name is "SendAsync" or "SendCoreAsync";

    /// <summary>What a call sends to whoever listens to a hub that does not ask who that is.</summary>
    public static IEnumerable<SentToListeners> By(IInvocationOperation call, ISymbol owner, ProgramModel program, ShownData shown, CancellationToken cancellation)
    {
        if (program.Libraries.Find(call.TargetMethod, FactVerb.Sink) is not { Kind: Disclosure.Kind } || owner is not IMethodSymbol method || program.Bodies.Graph(method, cancellation) is not { } graph)
            yield break;
        foreach (BodyGraph body in graph.SelfAndNested())
        {
            foreach (KnownFlow known in KnownFlow.Of(program.Flow.Analyze(body, cancellation), Disclosure.Kind, program.Libraries.Policy))
            {
                if (known.Flow.Sink.Operation.Syntax == call.Syntax && Listeners.Of(known.Flow.Sink, program.Libraries) is { IsAnybody: true, Hub: { } hub }
                    && Openness(hub, program) is { } isOpen && !shown.Allows(known.Flow.Origin) && known.Members.Any(member => !shown.IsPublic(member.Member) && !shown.IsHidden(member.Member)))
                {
                    yield return new SentToListeners(known, hub, isOpen);
                }
            }
        }
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
