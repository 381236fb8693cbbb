using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>The band that applies instead when the consequences are graver.</summary>
internal sealed record Escalation(string Reference, string WhenEn, string WhenZh)
{
    public string When(Language language) => language.Of(WhenEn, WhenZh);
}
