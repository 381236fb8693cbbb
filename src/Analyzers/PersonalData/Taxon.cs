using CsLawAnalyzers.Law;
using CsLawAnalyzers.PersonalData.Values;

namespace CsLawAnalyzers.PersonalData;

/// <summary>A category of personal data; sensitive as PIPL Art. 28 and GB/T 45574-2025 name it.</summary>
internal sealed record Taxon(string Id, LocalizedText Name, bool Sensitive)
{
    /// <summary>The kinds of value that can hold it.</summary>
    public ValueKinds Carriers { get; init; } = ValueKinds.Text;

    public TaxonTraits Traits { get; init; }

    public bool Has(TaxonTraits trait) => (Traits & trait) != 0;
}
