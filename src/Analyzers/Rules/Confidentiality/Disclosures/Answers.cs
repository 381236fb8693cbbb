using System;
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
            {
                if (FunctionOutputs.IsAnswer(origin, endpoint, program.Libraries))
                    yield return new Answer(origin);
            }
        }

        foreach (SinkFlow flow in flows.Flows.Concat(OfOwn(endpoint, body, program, cancellation)))
        {
            var answer = new Answer(flow.Origin with { Applied = flow.Applied });
            if (flow.Sink.Kind == Disclosure.Kind && Listeners.Of(flow.Sink, program.Libraries) is var listeners)
            {
                // What goes to connections of another hub is told of where it is sent.
                if (listeners is null or { IsAnybody: true, Hub: null })
                    yield return answer with { IsBroadcast = listeners is not null };
            }
            else if (flow.Sink.Kind == View && flow.Sink.Operation is IInvocationOperation call)
            {
                yield return answer with { IsShown = true, Views = program.Views.Of(ControllerOf(endpoint.Handler), NameOf(call, endpoint.Handler)) };
            }
            else if (flow.Sink.Kind == View && flow.Sink.Operation is ISimpleAssignmentOperation set && flow.Sink.Body.PropertySetBy(set) is { } entry && ViewsOf(endpoint, body, program) is { } views)
            {
                yield return answer with { IsShown = true, Views = views, Key = entry.Arguments.FirstOrDefault()?.Value.ConstantValue is { HasValue: true, Value: string key } ? key : null };
            }
        }

        foreach (Answer answer in OfBag(endpoint, body, program, cancellation))
            yield return answer;

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

    /// <summary>
    /// What methods of the own type give out for the handler where they know by themselves what they are handed: the flows of the handler leave to them what it did not take from
    /// the caller.
    /// </summary>
    private static IEnumerable<SinkFlow> OfOwn(Endpoint endpoint, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        foreach (IInvocationOperation call in body.Calls.OfType<IInvocationOperation>())
        {
            if (!SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, endpoint.Handler.ContainingType) || program.Bodies.Graph(call.TargetMethod, cancellation) is not { } own)
                continue;
            foreach (SinkFlow flow in program.Flow.Analyze(own, cancellation).Flows)
            {
                if (flow.Sink.Kind is Disclosure.Kind or View && flow.Origin.Kind != OriginKind.Parameter && !IsTaken(flow.Origin, call))
                    yield return flow;
            }
        }

        bool IsTaken(Origin origin, IInvocationOperation call) => call.Arguments.FirstOrDefault(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, origin.Root)) is { } given
            && new ValueTracer(program.Flow, body, new Walk(cancellation)).Trace(given.Value).Any(handed => endpoint.Takes(handed, body));
    }

    /// <summary>What is put into a bag whose members have no declaration: <c>ViewBag.Contact = …</c>.</summary>
    private static IEnumerable<Answer> OfBag(Endpoint endpoint, BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        foreach (IOperation operation in body.Graph.Blocks.SelectMany(block => block.Operations))
        {
            if (operation is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IDynamicMemberReferenceOperation { Instance: { } bag } entry, Value: { } value } }
                || Listeners.Held(bag, body) is not IPropertyReferenceOperation { Property: { } property } || program.Libraries.Find(property, FactVerb.Sink) is not { Kind: View }
                || ViewsOf(endpoint, body, program) is not { } views)
            {
                continue;
            }

            foreach (Origin origin in new ValueTracer(program.Flow, body, new Walk(cancellation)).Trace(value))
                yield return new Answer(origin) { IsShown = true, Views = views, Key = entry.MemberName };
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

    /// <summary>What a hub sends to connections other than the caller's through the methods of a contract of its own.</summary>
    private static IEnumerable<Answer> OfHub(BodyGraph body, ProgramModel program, CancellationToken cancellation)
    {
        foreach (IInvocationOperation call in body.Calls.OfType<IInvocationOperation>())
        {
            if (call.Instance is not { } receiver || !Listeners.Reaches(Listeners.Held(receiver, body), program.Libraries))
                continue;
            foreach (IArgumentOperation argument in call.Arguments)
            {
                foreach (Origin origin in new ValueTracer(program.Flow, body, new Walk(cancellation)).Trace(argument.Value))
                    yield return new Answer(origin) { IsBroadcast = true };
            }
        }
    }

    /// <summary>The markup that the handler answers with, as far as it is at hand; null where it answers with none.</summary>
    private static ImmutableArray<AdditionalText>? ViewsOf(Endpoint endpoint, BodyGraph body, ProgramModel program)
    {
        if (endpoint.Kind == EndpointKind.RazorPage)
            return program.Views.Behind(endpoint.Location.SourceTree?.FilePath ?? "");
        foreach (IInvocationOperation call in body.Calls.OfType<IInvocationOperation>())
        {
            if (program.Libraries.Find(call.TargetMethod, FactVerb.Sink) is { Kind: View })
                return program.Views.Of(ControllerOf(endpoint.Handler), NameOf(call, endpoint.Handler));
        }

        return null;
    }

    private static string ControllerOf(IMethodSymbol handler)
    {
        string type = handler.ContainingType.Name;
        return type.EndsWith("Controller", StringComparison.Ordinal) ? type.Substring(0, type.Length - "Controller".Length) : type;
    }

    /// <summary>The view that is named, else the one that is called as the action.</summary>
    private static string NameOf(IInvocationOperation call, IMethodSymbol handler)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String && argument.Value.ConstantValue is { HasValue: true, Value: string name })
                return name;
        }

        return handler.Name.EndsWith("Async", StringComparison.Ordinal) ? handler.Name.Substring(0, handler.Name.Length - "Async".Length) : handler.Name;
    }
}
