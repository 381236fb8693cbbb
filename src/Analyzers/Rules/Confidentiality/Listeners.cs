using System.Linq;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Program.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CsLawAnalyzers.Rules.Confidentiality;

/// <summary>The connections of a SignalR hub that something is sent to.</summary>
/// <param name="IsAnybody">Whether they are those of whoever listens, and none that the program picks, such as the caller's.</param>
/// <param name="Hub">The hub, where the program sends from outside of it through <c>IHubContext</c>; null inside of the hub.</param>
internal sealed record Listeners(bool IsAnybody, INamedTypeSymbol? Hub)
{
    private const string Proxy = "IClientProxy";
    private const string Context = "IHubContext";

    /// <summary>Who gets what a sink is given; null for one that sends to no connections.</summary>
    public static Listeners? Of(SinkCall sink, LibraryKnowledge libraries)
    {
        if (sink.Operation is not IInvocationOperation call || Receiver(call) is not { } receiver || !IsProxy(BodyGraph.Unwrap(receiver).Type))
            return null;
        IOperation held = Held(receiver, sink.Body);
        return new Listeners(Reaches(held, libraries), HubOf(held, sink.Body));
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

    private static bool IsProxy(ITypeSymbol? type) => type is not null && (type.Name == Proxy || type.AllInterfaces.Any(contract => contract.Name == Proxy));

    /// <summary>The hub of <c>context.Clients.All</c>.</summary>
    private static INamedTypeSymbol? HubOf(IOperation clients, BodyGraph body)
    {
        // The connections, the clients, the context: more steps lead nowhere else.
        for (int steps = 0; steps < 4; steps++)
        {
            if (clients.Type is INamedTypeSymbol { Name: Context, TypeArguments: { IsEmpty: false } arguments })
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
