using System.Text;
using CsLawAnalyzers.RuleDocs.Documents;
using CsLawAnalyzers.RuleDocs.Law;

namespace CsLawAnalyzers.RuleDocs.Writers;

/// <summary>The coverage of the law: for every article held, the rules that watch it, or why code cannot show it and what evidence there is instead.</summary>
internal sealed class CoverageWriter : IDocumentWriter
{
    public IEnumerable<Document> Write(Sources sources) => Languages.All.Select(language => Table(sources, language));

    private static Document Table(Sources sources, Language language)
    {
        string path = DocumentPaths.Coverage(language);
        string other = DocumentPaths.Link(path, DocumentPaths.Coverage(language.Other()));
        Statute law = sources.Law.Csl;
        var text = new StringBuilder(language.Of("# Coverage of the law\n\n", "# 对法律的覆盖情况\n\n"));
        text.Append(GeneratedNote.Markdown).Append('\n').Append(language.Of($"[中文]({other})", $"[English]({other})")).Append("\n\n");
        text.Append(language.Of(
            $"{law.Articles.Count} of the {law.Law.ArticleCount} articles of the Cybersecurity Law are held as data; the others mostly address state bodies, and no rule rests on them. "
            + "*Code* means that the behaviour the duty asks for can be read in code, *partly* that code shows a part or a sign of it, *no* that nothing in code bears on it. No rule pretends.\n\n",
            $"《网络安全法》共 {law.Law.ArticleCount} 条，其中 {law.Articles.Count} 条收为数据；其余各条主要面向国家机关，没有规则以其为依据。"
            + "“可见”指义务要求的行为能从代码中读出，“部分”指代码只反映一部分或某种迹象，“不可见”指代码与之无关。没有哪条规则假装看得见。\n\n"));
        text.Append(Rows(sources, language, path));
        return new Document(path, text.ToString());
    }

    private static MarkdownTable Rows(Sources sources, Language language, string path)
    {
        var table = new MarkdownTable(
            language.Of("Article", "条文"), language.Of("About", "内容"), language.Of("In code", "代码中"), language.Of("Rules", "规则"), language.Of("What code shows", "代码能看出什么"), language.Of("Evidence", "证据"));
        foreach (Article article in sources.Law.Csl.Articles)
        {
            LawReference place = LawReference.Parse("CSL " + article.Number);
            IEnumerable<string> rules = sources.Rules
                .Where(rule => sources.Row(rule).Duties.Any(duty => place.Contains(LawReference.Parse(duty))))
                .Select(rule => rule.Id);
            table.Row(
                $"[{place.Place(language)}]({DocumentPaths.Link(path, DocumentPaths.Article(article.Number, language))})",
                article.Title(language),
                Visibility(article.Coverage.Visibility, language),
                RuleLinks.To(rules, language, path),
                article.Coverage.Reason(language),
                article.Coverage.Evidence(language));
        }

        return table;
    }

    private static string Visibility(string word, Language language) => word switch
    {
        "code" => language.Of("code", "可见"),
        "partial" => language.Of("partly", "部分"),
        "none" => language.Of("no", "不可见"),
        _ => throw new DocumentationException($"'{word}' is no visibility of an article."),
    };
}
