using System.Collections.Immutable;
using CsLawAnalyzers.Program.Flow.Values;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Rules.Confidentiality.Disclosures;

/// <summary>Something that an endpoint gives out.</summary>
/// <param name="Origin">What it may hold.</param>
internal sealed record Answer(Origin Origin)
{
    /// <summary>Whether markup decides what of it is seen.</summary>
    public bool IsShown { get; init; }

    /// <summary>The markup, as far as it is at hand.</summary>
    public ImmutableArray<AdditionalText> Views { get; init; } = ImmutableArray<AdditionalText>.Empty;

    /// <summary>The member of the page that holds it, for a page.</summary>
    public ISymbol? PageMember { get; init; }

    /// <summary>The word under which markup reads it, where it is handed over beside the model: <c>ViewData["Contact"]</c>.</summary>
    public string? Key { get; init; }

    /// <summary>It goes to others who listen, whoever they are, and not to the caller alone.</summary>
    public bool IsBroadcast { get; init; }

    /// <summary>The name under which markup would write the member: that of the place it was put into, or its own.</summary>
    public string NameOf(ISymbol member)
    {
        if (Origin.Kind == OriginKind.Object)
            return member.Name;
        Slot? slot = Origin.Slot;
        while (slot?.Rest is { } inner)
            slot = inner;
        return Key ?? (slot?.Member ?? PageMember ?? member).Name;
    }
}
