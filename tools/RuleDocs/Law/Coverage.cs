using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>What code can show of an article, and what the tool gives a reviewer for it.</summary>
internal sealed record Coverage(string Visibility, string ReasonEn, string ReasonZh, string EvidenceEn, string EvidenceZh)
{
    public string Reason(Language language) => language.Of(ReasonEn, ReasonZh);

    public string Evidence(Language language) => language.Of(EvidenceEn, EvidenceZh);
}
