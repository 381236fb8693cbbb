using CsLawAnalyzers.Program.Guards.Questions;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Guards;

/// <summary>One thing that was asked before: which evidence, by what, where, and for which purpose and person as far as the code shows it.</summary>
/// <param name="Kind">What it is evidence of; a single flag.</param>
/// <param name="Asked">The method, property or field that knows the answer.</param>
/// <param name="Site">Where it is asked; inside a helper when a helper asks.</param>
internal sealed record AskedEvidence(EvidenceKinds Kind, ISymbol Asked, SyntaxNode Site)
{
    /// <summary>The purpose or category it is asked for: a constant, the name of an enum member or constant, a type argument; null where the code does not show it.</summary>
    public string? Purpose { get; init; }

    /// <summary>Whom it is asked about: the parameter, local or member handed over or read from; null where the code does not show it.</summary>
    public ISymbol? Subject { get; init; }

    /// <summary>The parameter of a helper that carries the purpose, until the helper's caller is known.</summary>
    public IParameterSymbol? PurposeFrom { get; init; }

    /// <summary>For a check of where a request goes: the address that it has checked; null for every other check.</summary>
    public CheckedAddress? Address { get; init; }

    public Location Place => Site.GetLocation();
}
