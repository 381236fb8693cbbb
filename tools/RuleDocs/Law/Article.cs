using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>One article; see <c>law/schema/articles.schema.json</c> for what the fields promise.</summary>
internal sealed record Article(
    string Number,
    IReadOnlyList<string>? Former,
    string? Change,
    string TitleEn,
    string TitleZh,
    string ParaphraseEn,
    string ParaphraseZh,
    string TextZh,
    string Kind,
    IReadOnlyList<LocalText> Binds,
    IReadOnlyList<string> PenaltyReferences,
    IReadOnlyList<PenaltyBand> Penalties,
    IReadOnlyList<string> Related,
    IReadOnlyList<LocalText> Elsewhere,
    Coverage Coverage,
    IReadOnlyList<string> Sources)
{
    public string Title(Language language) => language.Of(TitleEn, TitleZh);

    public string Paraphrase(Language language) => language.Of(ParaphraseEn, ParaphraseZh);
}
