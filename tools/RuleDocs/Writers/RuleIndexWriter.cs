using System.Text;
using CsLawAnalyzers.RuleDocs.Catalog;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The index of rules, by theme.</summary>
internal sealed class RuleIndexWriter : IDocumentWriter
{
    public IEnumerable<Document> Write(Sources sources) => Languages.All.Select(language => Index(sources, language));

    private static Document Index(Sources sources, Language language)
    {
        string path = DocumentPaths.Rules(language) + "/README.md";
        string other = DocumentPaths.Link(path, DocumentPaths.Rules(language.Other()) + "/README.md");
        var text = new StringBuilder(language.Of("# Rules\n\n", "# 规则\n\n"));
        text.Append(GeneratedNote.Markdown).Append('\n');
        text.Append(language.Of($"[中文]({other})", $"[English]({other})")).Append("\n\n");
        text.Append(language.Of(
            "The first digit of an id is the theme. An id never changes, is never used again, and says nothing about an article number, because articles move.\n",
            "编号的第一位是主题。编号不会改变，也不会重复使用；编号与条号无关，因为条号会变。\n"));
        foreach (ThemeRow theme in sources.Law.Rules.Themes)
        {
            CatalogRule[] rules = [.. sources.Rules.Where(rule => sources.Row(rule).Theme == theme.Id)];
            if (rules.Length == 0)
                continue;
            text.Append("\n## ").Append(theme.Digit).Append(' ').Append(theme.Title(language)).Append("\n\n");
            text.Append(RuleTable.Of(rules, sources, language, path));
        }

        return new Document(path, text.ToString());
    }
}
