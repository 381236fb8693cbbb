using System.Collections.Immutable;
using System.Threading;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Calls;
using CsLawAnalyzers.Program.Endpoints;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Identity;

/// <summary>The place where an endpoint hands on what its caller wrote: to a store, to other clients, or to a service that says it publishes.</summary>
/// <param name="Member">What takes it.</param>
/// <param name="Call">The operation in the handler's body that leads there.</param>
/// <param name="IsVerified">Whether real identity is asked for before it.</param>
/// <param name="Down">The steps from the call down to a store further away.</param>
internal sealed record Publication(ISymbol Member, IOperation Call, bool IsVerified, ImmutableArray<FlowStep> Down)
{
    private static readonly int s_keeping = SinkKinds.Bits("storage", "file", "queue", "http", "cache");

    /// <summary>The first publication that nobody is verified for, or else the first; null where nothing in sight publishes.</summary>
    public static Publication? First(Endpoint endpoint, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        Publication? first = null;
        foreach (SinkFlow flow in program.Flow.Analyze(body, cancellation).Flows)
        {
            if ((SinkKinds.Bit(flow.Sink.Kind) & s_keeping) == 0 || !endpoint.Takes(flow.Origin, body))
                continue;
            var kept = new Publication(flow.Sink.Member, flow.Call, flow.Evidence.Has(EvidenceKinds.Identity), flow.Down);
            if (!kept.IsVerified)
                return kept;
            first ??= kept;
        }

        var walk = new Walk(cancellation);
        foreach (BodyGraph part in body.SelfAndNested())
        {
            ValueTracer? tracer = null;
            foreach (IOperation operation in part.Calls)
            {
                if (operation is not IInvocationOperation call || !MayPublish(call, program) || !IsGiven(call, endpoint, part, tracer ??= new ValueTracer(program.Flow, part, walk)))
                    continue;
                var handed = new Publication(call.TargetMethod, call, program.Flow.Guards.Before(part, call, walk).Has(EvidenceKinds.Identity) || AsksInside(call, program, walk), ImmutableArray<FlowStep>.Empty);
                if (!handed.IsVerified)
                    return handed;
                first ??= handed;
            }
        }

        return first;
    }

    /// <summary>A call to other clients of a hub, to a library that keeps, or to a method whose name says that it makes or sends something.</summary>
    private static bool MayPublish(IInvocationOperation call, ProgramModel program)
    {
        IMethodSymbol method = call.TargetMethod;
        if (call.Arguments.IsEmpty || method.ContainingType is not { } type)
            return false;
        if (IsOtherClients(call))
            return true;
        if (program.Libraries.Find(method, FactVerb.Sink) is { } sink)
            return (SinkKinds.Bit(sink.Kind) & s_keeping) != 0;
        return PublishingWords.Sends(method.Name) && PublishingWords.MayPublish(method.Name) && OuterNamespace.Of(type) is not ("System" or "Microsoft") && program.Libraries.Find(method).IsEmpty;
    }

    /// <summary><c>Clients.All.SendAsync(…)</c>, <c>hub.Clients.Group(room).Receive(…)</c>; what goes to the caller alone is an answer.</summary>
    private static bool IsOtherClients(IInvocationOperation call)
    {
        IOperation? receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments[0].Value : null);
        for (int depth = 0; receiver is not null && depth < 6; depth++)
        {
            switch (receiver)
            {
                case IPropertyReferenceOperation { Property.Name: "Caller" }:
                    return false;
                case IPropertyReferenceOperation { Property.Name: "Clients" } clients:
                    return clients.Type?.Name is { } name && name.IndexOf("Clients", System.StringComparison.Ordinal) >= 0 && depth > 0;
                case IPropertyReferenceOperation property:
                    receiver = property.Instance;
                    break;
                case IInvocationOperation inner:
                    receiver = CallParts.Receiver(inner);
                    break;
                case IConversionOperation conversion:
                    receiver = conversion.Operand;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether an argument holds what the caller sent.</summary>
    private static bool IsGiven(IInvocationOperation call, Endpoint endpoint, BodyGraph body, ValueTracer tracer)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (Origin origin in tracer.Trace(argument.Value))
            {
                if (endpoint.Takes(origin, body))
                    return true;
            }

            // Bound members of pages and components, and what is read from the request by hand: what holds no personal data has no origin of its own.
            foreach (IOperation part in argument.Value.DescendantsAndSelf())
            {
                if (part is IMemberReferenceOperation or IInvocationOperation or ILocalReferenceOperation or IFlowCaptureReferenceOperation && endpoint.Reads.IsRead(part, body))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method of the program that takes the content looks at a verified state itself; how it decides is its own matter.</summary>
    private static bool AsksInside(IInvocationOperation call, ProgramModel program, Walk walk)
    {
        foreach (IMethodSymbol target in program.Dispatch.Targets(call.TargetMethod))
        {
            if (program.Bodies.Graph(target, walk.Cancellation) is not { } body)
                continue;
            foreach (Check check in program.Flow.Guards.Checks(body, walk))
            {
                if (check.Claim.Topic.Kind == EvidenceKinds.Identity)
                    return true;
            }
        }

        return false;
    }
}
