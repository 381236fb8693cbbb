using System;
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

/// <summary>What an endpoint gives out: what its handler gives back or writes by hand, what a view or page is handed, and what a hub sends to all who listen.</summary>
internal static class Answers
{
    /// <summary>The kind of sink that a view is.</summary>
    private const string View = "view";

    /// <summary>All of it.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="body">The body of its handler.</param>
    /// <param name="program">The program.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IEnumerable<Answer> Of(Endpoint endpoint, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        BodyFlows flows = program.Flow.Analyze(body, cancellation);
        if (endpoint.Kind != EndpointKind.Hub || LookUp.Is(endpoint, program.Data))
        {
            foreach (Origin origin in flows.Returns)
                yield return new Answer(origin);
        }

        foreach (SinkFlow flow in flows.Flows)
        {
            if (flow.Sink.Kind == Disclosure.Kind)
                yield return new Answer(flow.Origin with { Applied = flow.Applied });
            else if (flow.Sink.Kind == View)
                yield return new Answer(flow.Origin with { Applied = flow.Applied }) { IsShown = true, Views = program.Views.Of(ControllerOf(endpoint.Handler), NameOf(flow, endpoint.Handler)) };
        }

        if (endpoint.Kind == EndpointKind.RazorPage)
        {
            foreach (Answer answer in OfPage(endpoint, body, program, cancellation))
                yield return answer;
        }
        else if (endpoint.Kind == EndpointKind.Hub)
        {
            foreach (Answer answer in OfHub(body, program, cancellation))
                yield return answer;
        }
    }

    /// <summary>What a page's handler puts into the members that its markup reads.</summary>
    private static IEnumerable<Answer> OfPage(Endpoint endpoint, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        foreach (KeyValuePair<ISymbol, List<IOperation>> member in body.Stores.AllOwn)
        {
            if (member.Key is not IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod: not null })
                continue;
            foreach (IOperation value in member.Value)
            {
                foreach (Origin origin in new ValueTracer(program.Flow, body, new Walk(cancellation)).Trace(value))
                    yield return new Answer(origin) { IsShown = true, Views = program.Views.Behind(endpoint.Location.SourceTree?.FilePath ?? ""), PageMember = member.Key };
            }
        }
    }

    /// <summary>What a hub sends to connections other than the caller's.</summary>
    private static IEnumerable<Answer> OfHub(BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        foreach (IInvocationOperation call in body.Calls.OfType<IInvocationOperation>())
        {
            IOperation? receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod && !call.Arguments.IsEmpty ? call.Arguments[0].Value : null);
            if (receiver is null || !IsAudience(Held(receiver, body), program.Libraries))
                continue;
            foreach (IArgumentOperation argument in call.Arguments)
            {
                foreach (Origin origin in ReferenceEquals(argument.Value, receiver) ? OriginSet.Empty : new ValueTracer(program.Flow, body, new Walk(cancellation)).Trace(argument.Value))
                    yield return new Answer(origin) { IsBroadcast = true };
            }
        }
    }

    /// <summary>What the receiver is, where a variable or the graph keeps it.</summary>
    private static IOperation Held(IOperation receiver, BodyGraph body)
    {
        receiver = BodyGraph.Unwrap(receiver);
        return BodyGraph.AsVariable(receiver) is { } variable && body.Definitions(variable) is { Count: 1 } definitions && definitions[0].Value is { } value ? BodyGraph.Unwrap(value) : receiver;
    }

    private static bool IsAudience(IOperation receiver, LibraryKnowledge libraries) => receiver switch
    {
        IPropertyReferenceOperation property => libraries.Find(property.Property, FactVerb.Audience) is not null,
        IInvocationOperation call => libraries.Find(call.TargetMethod, FactVerb.Audience) is not null,
        _ => false,
    };

    private static string ControllerOf(IMethodSymbol handler)
    {
        string type = handler.ContainingType.Name;
        return type.EndsWith("Controller", StringComparison.Ordinal) ? type.Substring(0, type.Length - "Controller".Length) : type;
    }

    /// <summary>The view that is named, else the one that is called as the action.</summary>
    private static string NameOf(SinkFlow flow, IMethodSymbol handler)
    {
        if (flow.Sink.Operation is IInvocationOperation call)
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter?.Type.SpecialType == SpecialType.System_String && argument.Value.ConstantValue is { HasValue: true, Value: string name })
                    return name;
            }
        }

        return handler.Name.EndsWith("Async", StringComparison.Ordinal) ? handler.Name.Substring(0, handler.Name.Length - "Async".Length) : handler.Name;
    }
}
