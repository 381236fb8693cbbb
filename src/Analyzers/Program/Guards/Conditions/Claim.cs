using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CsLawAnalyzers.Program.Guards.Conditions;

/// <summary>What is certain when a condition holds or a helper has returned: a piece of evidence, or something that only the caller, or other conditions, can turn into one.</summary>
/// <param name="Topic">What is claimed.</param>
/// <param name="Evidence">Where it was asked; one of these, if there are several ways.</param>
internal sealed record Claim(Claim.About Topic, ImmutableArray<AskedEvidence> Evidence)
{
    public Claim(AskedEvidence evidence, ZeroMeaning zero = ZeroMeaning.None)
        : this(new About(evidence.Kind, zero), ImmutableArray.Create(evidence))
    {
    }

    /// <summary>What is claimed.</summary>
    /// <param name="Kind">Evidence of this kind was there; none while only the caller knows.</param>
    /// <param name="Zero">The claim holds if a bare number of the check is read this way.</param>
    /// <param name="Parameter">The parameter of a helper had the outcome.</param>
    /// <param name="Outcome">The outcome of the parameter.</param>
    /// <param name="Answer">The check whose answer was not the excluded constant.</param>
    /// <param name="Excluded">The constant that the answer was not.</param>
    internal readonly record struct About(
        EvidenceKinds Kind, ZeroMeaning Zero = ZeroMeaning.None, IParameterSymbol? Parameter = null, Outcome Outcome = default, IOperation? Answer = null, object? Excluded = null);
}
