using CsLaw.Tool.Destinations;
using CsLaw.Tool.Endpoints;
using CsLawAnalyzers.PersonalData;

namespace CsLaw.Tool.DataMap;

/// <summary>What is done with one kind of personal data: the row of a record of processing (PIPL Arts. 55, 56).</summary>
/// <param name="Taxon">The kind.</param>
/// <param name="Sources">The endpoints that take it from their callers.</param>
/// <param name="Stores">Where it is kept.</param>
/// <param name="Recipients">Where it is seen to go.</param>
internal sealed record ProcessingRecord(
    Taxon Taxon,
    IReadOnlyList<EndpointEntry> Sources,
    IReadOnlyList<StoredMember> Stores,
    IReadOnlyList<DestinationEntry> Recipients)
{
    /// <summary>The purposes that consent is asked for where the data comes in, in their order.</summary>
    public IReadOnlyList<string> Purposes => Texts(static evidence => evidence.Purpose);

    /// <summary>The grounds that somebody declared instead of consent (PIPL Art. 13), in their order.</summary>
    public IReadOnlyList<string> Grounds => Texts(static evidence => evidence.Declaration);

    /// <summary>What says how long it is kept, in the order of the names.</summary>
    public IReadOnlyList<string> Retention => [.. Stores.Select(static store => store.Retention).Where(static text => text.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether it is seen to leave the mainland.</summary>
    public bool LeavesMainland => Recipients.Any(static recipient => recipient.Jurisdiction == "outside");

    private IReadOnlyList<string> Texts(Func<EndpointEvidence, string> part) =>
        [.. Sources.SelectMany(static source => source.Evidence).Select(part).Where(static text => text.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
