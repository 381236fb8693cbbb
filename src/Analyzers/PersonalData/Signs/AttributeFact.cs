using System.Collections.Immutable;

namespace CsLawAnalyzers.PersonalData.Signs;

/// <summary>A line of <c>Attributes.txt</c>: an attribute type, what it tells, the taxon it stands for, and where its text is.</summary>
internal sealed record AttributeFact(string Namespace, AttributeRole Role, string? TaxonId, ImmutableArray<string> Arguments)
{
    public static readonly AttributeFact None = new("", AttributeRole.None, null, ImmutableArray<string>.Empty);
}
