using System.Text;
using CsLaw.Sarif;
using CsLaw.Tool.Output;

namespace CsLaw.Tool.Pages;

/// <summary>Writes an article as Markdown: what it says, whom it binds, what follows from a breach, and which rules watch it.</summary>
internal sealed class ArticlePage(LawLibrary law, Texts texts)
{
    private readonly LawNotes _notes = new(law, texts.Language);
    private readonly Citations _citations = new(law, texts);
    private readonly StringBuilder _page = new();

    /// <summary>The page; lines end in a line feed, the last without one.</summary>
    public string Write(LawArticle article)
    {
        ArticleReference reference = new(article.Law, article.Number, 0, 0);
        ArticleNotes notes = _notes.Of(reference);
        _page.Clear();
        _page.Append("# ")
            .Append(texts.Format(ArticleKey.DutyHeading, _citations.Law(article.Law), article.Number, article.Title(texts.Language)));
        Paragraph(Facts(reference, notes));
        Section(ArticleKey.ArticleInShort, article.Paraphrase(texts.Language));
        Section(ArticleKey.ArticleText, "> " + article.OfficialText.Replace("\n", "\n>\n> ", StringComparison.Ordinal));
        if (notes.Penalties.Count > 0)
            Section(ArticleKey.ArticlePenalties, List(notes.Penalties.Select(_citations.Of)));
        string[] rules = [.. Rules(reference)];
        Section(ArticleKey.ArticleRules, rules.Length > 0 ? List(rules) : texts[ArticleKey.ArticleNoRules]);
        if (notes.Visibility.Length > 0)
            Section(ArticleKey.ArticleCoverage, notes.Visibility + "\n\n" + notes.Evidence);
        Paragraph(texts[ArticleKey.ArticleCaution]);
        return _page.ToString();
    }

    private string Facts(ArticleReference reference, ArticleNotes notes)
    {
        Statute? statute = law.Statute(reference.Law);
        List<string> facts = [texts.Format(ArticleKey.ArticleOfLaw, statute?.Title(texts.Language) ?? reference.Law, statute?.Url ?? "")];
        if (law.IsRenumbered(reference.Law))
        {
            IReadOnlyList<string> former = law.Former(reference);
            facts.Add(former.Count == 0 ? texts[ArticleKey.ArticleNew] : texts.Format(ArticleKey.ArticleFormer, string.Join('/', former)));
            if (!former.Contains(reference.Article) && Renumbered(reference) is { } today)
                facts.Add(texts.Format(ArticleKey.ArticleRenumbered, reference.Article, _citations.Of(today)));
        }

        if (notes.Binds.Count > 0)
            facts.Add(texts.Format(ArticleKey.DutyBinds, string.Join(texts[ArticleKey.DutyBindsSeparator], notes.Binds)));
        if (notes.Related.Count > 0)
            facts.Add(texts.Format(ArticleKey.ArticleRelated, string.Join(texts[ArticleKey.ListSeparator], notes.Related.Select(_citations.Of))));
        return List(facts);
    }

    /// <summary>
    /// The article that had this number before the amendment, if it is another one: who knows the old text may mean that.
    /// </summary>
    private ArticleReference? Renumbered(ArticleReference reference)
    {
        foreach (ArticleReference other in HeldArticles.Of(law, reference.Law))
        {
            if (other != reference && law.Former(other).Contains(reference.Article))
                return other;
        }

        return null;
    }

    private IEnumerable<string> Rules(ArticleReference reference)
    {
        bool Names(IEnumerable<ArticleReference> provisions) =>
            provisions.Any(other => other.Law == reference.Law && other.Article == reference.Article);
        foreach (LawRule rule in law.Rules)
        {
            ArticleKey? role = Names(rule.Duties) ? ArticleKey.RuleWatches
                : Names(rule.Penalties) ? ArticleKey.RuleIsFined
                : Names(rule.Related) ? ArticleKey.RuleIsRelated
                : null;
            if (role is { } known)
                yield return texts.Format(known, rule.Id, RuleTexts.Title(rule.Id, texts.Language));
        }
    }

    private void Section(ArticleKey heading, string text)
    {
        Paragraph("## " + texts[heading]);
        Paragraph(text);
    }

    private void Paragraph(string text) => _page.Append("\n\n").Append(text);

    private static string List(IEnumerable<string> items) => string.Join('\n', items.Select(static item => "- " + item));
}
