using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Law;

/// <summary>Where a kind of personal data is named, short enough for a column: the document and the article or annex.</summary>
internal static class SourceClause
{
    private static readonly (string Beginning, string En, string Zh)[] s_documents =
    [
        ("GB/T 35273-2020 Annex A", "35273 A", "35273 A"),
        ("GB/T 35273-2020 Annex B", "35273 B", "35273 B"),
        ("GB/T 45574-2025 Annex A", "45574 A", "45574 A"),
        ("from general knowledge", "practice", "实务"),
    ];

    private static readonly (string Statute, string En, string Zh)[] s_statutes =
    [
        ("PIPL", "PIPL", "个保法"),
        ("CSL", "CSL", "网安法"),
        ("Civil Code", "CC", "民法典"),
    ];

    /// <summary>The clauses in the order of the data, each once.</summary>
    public static string Join(IEnumerable<string> clauses, Language language) => string.Join(", ", clauses.Select(clause => Shorten(clause, language)).Distinct());

    private static string Shorten(string clause, Language language)
    {
        foreach ((string beginning, string en, string zh) in s_documents)
        {
            if (clause.StartsWith(beginning, StringComparison.Ordinal))
                return language.Of(en, zh);
        }

        foreach ((string statute, string en, string zh) in s_statutes)
        {
            int at = clause.IndexOf(" Art", StringComparison.Ordinal);
            if (at == statute.Length && clause.StartsWith(statute, StringComparison.Ordinal))
                return language.Of(en, zh) + clause[clause.IndexOf(' ', at + 1)..].Split(" (")[0];
        }

        return language.Of("other", "其他");
    }
}
