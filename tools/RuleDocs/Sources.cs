using CsLawAnalyzers.RuleDocs.Catalog;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs;

/// <summary>All that the documents are made from.</summary>
/// <param name="Repository">The files as they stand; a page keeps what a person wrote in it.</param>
/// <param name="Law">Articles, penalties, rule table and taxa of <c>law/</c>.</param>
/// <param name="Rules">The rules of the catalog, by id.</param>
internal sealed record Sources(RepositoryFolder Repository, LawBook Law, IReadOnlyList<CatalogRule> Rules)
{
    /// <summary>The row of the rule in <c>law/rules.json</c>.</summary>
    public RuleRow Row(CatalogRule rule) =>
        Law.Rules.Rules.FirstOrDefault(row => row.Id == rule.Id) ?? throw new DocumentationException($"law/rules.json has no row for {rule.Id}.");
}
