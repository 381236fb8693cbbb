using CsLawAnalyzers.RuleDocs.Catalog;
using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The table of rules, as the readme and the index show it.</summary>
internal static class RuleTable
{
    public static MarkdownTable Of(IEnumerable<CatalogRule> rules, Sources sources, Language language, string from)
    {
        var articles = new ArticleLinks(sources.Law, language, from);
        var table = new MarkdownTable(
            language.Of("Rule", "规则"), language.Of("Reports", "报告"), language.Of("Duty", "义务"), language.Of("Default", "默认级别"), language.Of("Fix", "修复"));
        foreach (CatalogRule rule in rules)
        {
            table.Row(
                RuleLinks.To(rule.Id, language, from),
                rule.Title(language),
                articles.Cite(sources.Row(rule).Duties),
                SeverityWords.Of(rule.Descriptor, language),
                rule.HasFix ? language.Of("yes", "有") : language.Of("no", "无"));
        }

        return table;
    }
}
