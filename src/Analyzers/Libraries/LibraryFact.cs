using System.Collections.Immutable;

namespace CsLawAnalyzers.Libraries;

/// <summary>One line of knowledge about a library member.</summary>
/// <param name="Verb">What is said.</param>
/// <param name="Kind">Sink kind, purpose of a sanitizer, kind of evidence, jurisdiction or taxon.</param>
/// <param name="Target">The member by documentation comment id (all overloads when it ends in <c>(*)</c>), a host pattern, or a name.</param>
/// <param name="Arguments">Names of the parameters that matter; empty means all. <c>this</c> is the receiver.</param>
/// <param name="Shape">What a sink makes of an object.</param>
internal sealed record LibraryFact(FactVerb Verb, string Kind, string Target, ImmutableArray<string> Arguments, PayloadShape Shape)
{
    /// <summary>The documentation comment id of the type the target stands in, without its prefix; null for hosts and names.</summary>
    public string? TypeName { get; init; }

    /// <summary>Name of the member; null where the target is a type, a host or a name.</summary>
    public string? MemberName { get; init; }

    /// <summary>Every overload of the member is meant.</summary>
    public bool AnyOverload { get; init; }
}
