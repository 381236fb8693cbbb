using System.Collections.Immutable;

namespace CsLawAnalyzers.Program.Endpoints.Readers;

/// <summary>What a reader says of an endpoint; evidence, audience and name are then added in the same way for every kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Verb">HTTP verb in capitals, or empty.</param>
/// <param name="Route">Route template, or empty.</param>
internal sealed record EndpointDraft(EndpointKind Kind, string Verb, string Route)
{
    /// <summary>What takes its value from the caller.</summary>
    public ImmutableArray<BoundInput> Inputs { get; init; } = ImmutableArray<BoundInput>.Empty;

    /// <summary>Evidence registered for this endpoint elsewhere.</summary>
    public ImmutableArray<Evidence> Registered { get; init; } = ImmutableArray<Evidence>.Empty;

    /// <summary>Whether something registered elsewhere asks for a signed-in caller.</summary>
    public bool Authorized { get; init; }

    /// <summary>Whether only who holds a key of the program may call.</summary>
    public bool AsksForKey { get; init; }

    /// <summary>The caller, where the kind itself says who that is; null where attributes and names decide.</summary>
    public Audience? Caller { get; init; }
}
