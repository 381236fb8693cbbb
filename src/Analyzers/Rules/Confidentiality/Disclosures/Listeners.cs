using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using CsLawAnalyzers.Program.Flow.Graphs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality.Disclosures;

/// <summary>The connections of a SignalR hub that something is sent to.</summary>
/// <param name="IsAnybody">Whether they are those of whoever listens, and none that the program picks, such as the caller's.</param>
/// <param name="Hub">The hub, where the program sends from outside of it through <c>IHubContext</c>; null inside of the hub.</param>
internal sealed record Listeners(bool IsAnybody, INamedTypeSymbol? Hub)
{
    /// <summary>Who gets what a sink is given; null for one that sends to no connections.</summary>
    public static Listeners? Of(SinkCall sink, LibraryKnowledge libraries)
    {
        if (sink.Operation is not IInvocationOperation call || Receiver(call) is not { } receiver || libraries.FindType(BodyGraph.Unwrap(receiver).Type, FactVerb.Hub, "connection") is null)
            return null;
        return Through(receiver, sink.Body, libraries);
    }

    /// <summary>Who gets what is sent through an expression.</summary>
    public static Listeners Through(IOperation receiver, BodyGraph body, LibraryKnowledge libraries)
    {
        IOperation held = Held(receiver, body);
        return new Listeners(Reaches(held, libraries), HubOf(held, body, libraries));
    }

    /// <summary>Whether what is sent through the expression reaches whoever listens.</summary>
    public static bool Reaches(IOperation clients, LibraryKnowledge libraries) => clients switch
    {
        IPropertyReferenceOperation property => libraries.Find(property.Property, FactVerb.Audience) is not null,
        IInvocationOperation call => libraries.Find(call.TargetMethod, FactVerb.Audience) is not null,
        _ => false,
    };

    /// <summary>What the expression is, where a variable or the graph keeps it.</summary>
    public static IOperation Held(IOperation value, BodyGraph body)
    {
        value = BodyGraph.Unwrap(value);
        return BodyGraph.AsVariable(value) is { } variable && body.Definitions(variable) is { Count: 1 } definitions && definitions[0].Value is { } kept ? BodyGraph.Unwrap(kept) : value;
    }

    private static IOperation? Receiver(IInvocationOperation call) => call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);

    /// <summary>The hub of <c>context.Clients.All</c>.</summary>
    private static INamedTypeSymbol? HubOf(IOperation clients, BodyGraph body, LibraryKnowledge libraries)
    {
        // The connections, the clients, the context: more steps lead nowhere else.
        for (int steps = 0; steps < 4; steps++)
        {
            if (clients.Type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } context && libraries.Types(FactVerb.Hub).Find(context, "context") is not null)
                return arguments[0] as INamedTypeSymbol;
            IOperation? instance = clients switch
            {
                IPropertyReferenceOperation property => property.Instance,
                IInvocationOperation call => call.Instance,
                _ => null,
            };
            if (instance is null)
                return null;
            clients = Held(instance, body);
        }

        return null;
    }
}
