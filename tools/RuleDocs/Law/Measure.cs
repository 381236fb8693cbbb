using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>A measure other than a fine; discretionary where the text says that the authority may impose it.</summary>
internal sealed record Measure(string En, string Zh, bool Discretionary)
{
    public string In(Language language) => language.Of(En, Zh);
}
