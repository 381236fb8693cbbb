using CsLawAnalyzers.RuleDocs.Catalog;
using CsLawAnalyzers.RuleDocs.Documents;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>
/// The generated parts of a rule page: its heading, the table of facts and the sentence on penalties. A rule without a page gets a stub whose
/// sections wait for their author; the examples of the Chinese page are taken from the English one.
/// </summary>
internal sealed class RulePageWriter : IDocumentWriter
{
    public IEnumerable<Document> Write(Sources sources)
    {
        foreach (CatalogRule rule in sources.Rules)
        {
            string? original = null;
            foreach (Language language in Languages.All)
            {
                string path = DocumentPaths.Rule(rule.Id, language);
                string page = sources.Repository.Read(path) ?? RulePageSections.Stub(rule, language, HasPenalties(rule, sources));
                page = WithHeading(page, $"# {rule.Id}: {rule.Title(language)}");
                page = MarkedRegion.Fill(path, page, RulePageSections.Facts, FactTable(rule, sources, language, path).ToString());
                if (HasPenalties(rule, sources))
                    page = MarkedRegion.Fill(path, page, RulePageSections.Penalty, PenaltySentences.Of(sources.Row(rule).Penalties, sources.Law, language, path));
                page = original is null ? page : FencedExamples.Copy(original, page);
                original ??= page;
                yield return new Document(path, page);
            }
        }
    }

    private static bool HasPenalties(CatalogRule rule, Sources sources) => sources.Row(rule).Penalties.Count > 0;

    private static string WithHeading(string page, string heading)
    {
        int end = page.IndexOf('\n');
        return page.StartsWith("# ", StringComparison.Ordinal) && end > 0 ? heading + page[end..] : heading + "\n\n" + page;
    }

    private static MarkdownTable FactTable(CatalogRule rule, Sources sources, Language language, string path)
    {
        Law.RuleRow row = sources.Row(rule);
        var articles = new ArticleLinks(sources.Law, language, path);
        string other = DocumentPaths.Link(path, DocumentPaths.Rule(rule.Id, language.Other()));
        return new MarkdownTable(language.Of("Rule", "规则"), $"{rule.Id} · {language.Of($"[中文]({other})", $"[English]({other})")}")
            .Row(language.Of("Title", "标题"), rule.Title(language))
            .Row(language.Of("Theme", "主题"), sources.Law.Rules.Themes.Single(theme => theme.Id == row.Theme).Title(language))
            .Row(language.Of("Default severity", "默认级别"), SeverityWords.Of(rule.Descriptor, language))
            .Row(language.Of("Level", "把握程度"), LevelWords.Of(rule.Level, language))
            .Row(language.Of("Enabled by default", "默认启用"), rule.Descriptor.IsEnabledByDefault ? language.Of("yes", "是") : language.Of("no", "否"))
            .Row(language.Of("Duty", "义务"), articles.Cite(row.Duties))
            .Row(language.Of("Penalty", "罚则"), articles.Cite(row.Penalties))
            .Row(language.Of("Related", "相关条文"), articles.Cite(row.Related))
            .Row("CWE", Weaknesses(row, sources, language))
            .Row(language.Of("Code fix", "代码修复"), rule.HasFix ? language.Of("yes", "有") : language.Of("no. ", "无。") + FixReason.Of(rule.Id, language))
            .Row(language.Of("Since", "起始版本"), row.Since);
    }

    private static string Weaknesses(Law.RuleRow row, Sources sources, Language language)
    {
        IEnumerable<string> names = row.Cwe.Select(id =>
        {
            Law.Weakness weakness = sources.Law.Weaknesses.FirstOrDefault(weakness => weakness.Id == id)
                ?? throw new DocumentationException($"law/cwe.json has no weakness {id}, which {row.Id} names.");
            return $"[CWE-{id}](https://cwe.mitre.org/data/definitions/{id}.html) {weakness.Name}";
        });
        return row.Cwe.Count == 0 ? "—" : language.Enumerate(names);
    }
}
