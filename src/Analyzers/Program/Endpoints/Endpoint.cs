using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow.Graphs;
using CsLawAnalyzers.Program.Flow.Values;
using CsLawAnalyzers.Program.Guards;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Endpoints;

/// <summary>A place where a request from outside enters the program.</summary>
/// <param name="Kind">The framework and convention by which it is exposed.</param>
/// <param name="Name">How a reader names it: the action, or verb and route.</param>
/// <param name="Handler">The method or lambda that answers.</param>
/// <param name="Location">The handler's name, or the mapping call of a lambda.</param>
/// <param name="Verb">HTTP verb in capitals, or empty where the code does not say or takes several.</param>
/// <param name="Route">Route template, or empty.</param>
/// <param name="Audience">Who may call it.</param>
/// <param name="Reads">What its body reads of the request by hand.</param>
internal sealed record Endpoint(EndpointKind Kind, string Name, IMethodSymbol Handler, Location Location, string Verb, string Route, Audience Audience, RequestReads Reads)
{
    /// <summary>Whether attributes on the handler are run before it: what submits a Blazor form and what triggers a function pass none, and the old frameworks have filters of their own.</summary>
    public bool IsGuardedByAttributes => Kind is not (EndpointKind.BlazorForm or EndpointKind.Function or EndpointKind.ClassicMvc or EndpointKind.WebApi);

    /// <summary>Whether only who holds a key of the program may call. A key tells of no person.</summary>
    public bool AsksForKey { get; init; }

    /// <summary>What takes its value from the caller: parameters, and bound properties of a page or component.</summary>
    public ImmutableArray<BoundInput> Inputs { get; init; } = ImmutableArray<BoundInput>.Empty;

    /// <summary>Evidence that is declared and enforced around the handler: attributes, filters, policies, registrations for all.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = ImmutableArray<Evidence>.Empty;

    /// <summary>The kinds of all declared evidence together. Who wants the newsletter has not thereby agreed to the rest (PIPL Art. 14(2)).</summary>
    public EvidenceKinds Declared
    {
        get
        {
            EvidenceKinds kinds = EvidenceKinds.None;
            foreach (Evidence evidence in Evidence)
                kinds |= evidence.IsForAnotherPurpose(Name + "." + Route) ? evidence.Kinds & ~(EvidenceKinds.Consent | EvidenceKinds.SeparateConsent) : evidence.Kinds;
            return kinds;
        }
    }

    /// <summary>Whether a value in the handler's body comes from the caller: through an input, or read from the request by hand.</summary>
    public bool Takes(Origin origin, BodyGraph body) =>
        origin.Root is { } root ? Binds(root) : Reads.IsRead(origin.Site, body);

    private bool Binds(ISymbol symbol)
    {
        foreach (BoundInput input in Inputs)
        {
            if (SymbolEqualityComparer.Default.Equals(input.Symbol, symbol))
                return true;
        }

        return false;
    }
}
