using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>A text in both languages, as the data writes it.</summary>
internal sealed record LocalText(string En, string Zh)
{
    public string In(Language language) => language.Of(En, Zh);
}
