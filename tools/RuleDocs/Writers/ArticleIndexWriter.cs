using System.Text;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The list of article pages.</summary>
internal sealed class ArticleIndexWriter : IDocumentWriter
{
    public IEnumerable<Document> Write(Sources sources) => Languages.All.Select(language => Index(sources, language));

    private static Document Index(Sources sources, Language language)
    {
        string path = DocumentPaths.Articles(language) + "/README.md";
        string other = DocumentPaths.Link(path, DocumentPaths.Articles(language.Other()) + "/README.md");
        var table = new MarkdownTable(language.Of("Article", "条文"), language.Of("Before 2026", "2026 年以前"), language.Of("About", "内容"));
        foreach (Article article in sources.Law.Csl.Articles)
        {
            LawReference place = LawReference.Parse("CSL " + article.Number);
            string former = article.Former is { Count: > 0 } numbers ? language.Enumerate(numbers.Select(number => LawReference.Parse("CSL " + number).Place(language))) : "—";
            table.Row($"[{place.Place(language)}]({DocumentPaths.Link(path, DocumentPaths.Article(article.Number, language))})", former, article.Title(language));
        }

        var text = new StringBuilder(language.Of("# Articles of the Cybersecurity Law\n\n", "# 《网络安全法》条文\n\n"));
        text.Append(GeneratedNote.Markdown).Append('\n').Append(language.Of($"[中文]({other})", $"[English]({other})")).Append("\n\n");
        text.Append(language.Of(
            "Numbers are those in force since 2026-01-01. Reference data for software, not legal advice.\n\n",
            "条号以 2026 年 1 月 1 日起施行的文本为准。供软件使用的参考数据，不构成法律意见。\n\n"));
        return new Document(path, text.Append(table).ToString());
    }
}
