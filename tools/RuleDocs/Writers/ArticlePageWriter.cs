using System.Text;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>A page for every article of the Cybersecurity Law that the data holds.</summary>
internal sealed class ArticlePageWriter : IDocumentWriter
{
    public IEnumerable<Document> Write(Sources sources) =>
        sources.Law.Csl.Articles.SelectMany(article => Languages.All.Select(language => Page(article, sources, language)));

    private static Document Page(Article article, Sources sources, Language language)
    {
        string path = DocumentPaths.Article(article.Number, language);
        var articles = new ArticleLinks(sources.Law, language, path);
        var text = new StringBuilder("# ");
        text.Append(language.Of("CSL Article " + article.Number, LawReference.Parse("CSL " + article.Number).Cite(language, sources.Law)));
        text.Append(language.Of(": ", "　")).Append(article.Title(language)).Append("\n\n").Append(GeneratedNote.Markdown).Append('\n');
        text.Append(Facts(article, sources, language, path));
        text.Append(language.Of("\n## In short\n\n", "\n## 大意\n\n")).Append(article.Paraphrase(language)).Append('\n');
        text.Append(language.Of("\n## Official text\n\n", "\n## 条文\n\n")).Append(Quote(article.TextZh));
        Penalties(text, article, sources, articles, language);
        text.Append(language.Of("\n## Rules\n\n", "\n## 规则\n\n")).Append(Rules(article, sources, language, path));
        text.Append(language.Of("\n## What code shows, and what evidence the tool gives\n\n", "\n## 代码能看出什么，工具提供什么证据\n\n"));
        text.Append(article.Coverage.Reason(language)).Append("\n\n").Append(article.Coverage.Evidence(language)).Append('\n');
        SourcesOf(text, article, sources.Law.Csl, language);
        return new Document(path, text.ToString());
    }

    private static MarkdownTable Facts(Article article, Sources sources, Language language, string path)
    {
        var articles = new ArticleLinks(sources.Law, language, path);
        string other = DocumentPaths.Link(path, DocumentPaths.Article(article.Number, language.Other()));
        string former = article.Former is { Count: > 0 } numbers
            ? language.Enumerate(numbers.Select(number => language.Of("Art. " + number, LawReference.Parse("CSL " + number).Place(language))))
            : "—";
        IEnumerable<string> related = [.. article.Related.Select(articles.Cite), .. article.Elsewhere.Select(rule => rule.In(language))];
        return new MarkdownTable(language.Of("Law", "法律"), $"[{sources.Law.Csl.Law.Title(language)}]({sources.Law.Csl.Law.Url}) · {language.Of($"[中文]({other})", $"[English]({other})")}")
            .Row(language.Of("Number before 2026", "2026 年以前的条号"), former)
            .Row(language.Of("Change of 2025", "2025 年的变化"), ChangeWords.Of(article.Change, language))
            .Row(language.Of("Binds", "约束对象"), language.Enumerate(article.Binds.Select(bound => bound.In(language))))
            .Row(language.Of("Read together with", "一并阅读"), related.Any() ? language.Enumerate(related) : "—");
    }

    /// <summary>Every line of the text is a paragraph or an item of its own.</summary>
    private static string Quote(string text) => string.Join("\n>\n", text.Split('\n').Select(line => "> " + line)) + "\n";

    private static void Penalties(StringBuilder text, Article article, Sources sources, ArticleLinks articles, Language language)
    {
        IEnumerable<string> references = article.Penalties.Count > 0 ? article.Penalties.Select(band => band.Reference) : article.PenaltyReferences;
        IReadOnlyList<PenaltyBand> bands = sources.Law.DecidingBands(references);
        text.Append(language.Of("\n## Penalties\n", "\n## 罚则\n"));
        text.Append(bands.Count > 0 ? PenaltyTable.Of(bands, articles, language) : language.Of("\nNo penalty article names it.\n", "\n没有罚则点名本条。\n"));
    }

    private static string Rules(Article article, Sources sources, Language language, string path)
    {
        LawReference place = LawReference.Parse("CSL " + article.Number);
        var listed = new HashSet<string>(StringComparer.Ordinal);
        string[] lines =
        [
            .. Lines(row => row.Duties, language.Of("asks for evidence of this duty", "要求提供履行本条义务的证据")),
            .. Lines(row => row.Penalties, language.Of("names it as a penalty", "以本条为罚则")),
            .. Lines(row => row.Related, language.Of("is read together with it", "与本条一并阅读")),
        ];
        return lines.Length == 0 ? language.Of("No rule of this version watches it.\n", "本版本没有针对本条的规则。\n") : string.Concat(lines);

        // A rule stands in the list once, in its strongest role.
        IEnumerable<string> Lines(Func<RuleRow, IEnumerable<string>> references, string role) =>
            sources.Rules.Where(rule => references(sources.Row(rule)).Any(reference => place.Contains(LawReference.Parse(reference))) && listed.Add(rule.Id))
                .Select(rule => $"- {RuleLinks.To(rule.Id, language, path)} {rule.Title(language)}{language.Of(": ", "：")}{role}\n");
    }

    private static void SourcesOf(StringBuilder text, Article article, Statute law, Language language)
    {
        text.Append(language.Of("\n## Read in\n\n", "\n## 文本来源\n\n"));
        foreach (string id in article.Sources)
        {
            TextSource source = law.Sources.FirstOrDefault(source => source.Id == id) ?? throw new DocumentationException($"CSL {article.Number} names the source '{id}', which is not listed.");
            text.Append("- ").Append(source.Url is { } url ? $"[{source.Title(language)}]({url})" : source.Title(language)).Append('\n');
        }

        text.Append(language.Of(
            "\nReference data for software, not legal advice. The paraphrase is ours; only the Chinese text counts.\n",
            "\n供软件使用的参考数据，不构成法律意见。大意由本项目撰写，以条文为准。\n"));
    }
}
