using CsLaw.Sarif;
using CsLaw.Tool.Output;
using CsLaw.Tool.Pages;
using Spectre.Console;

namespace CsLaw.Tool.Commands;

/// <summary>One run of <c>cslaw explain</c> for rules and articles, from words to exit code.</summary>
internal sealed class PageRun(ToolHost host, Texts texts)
{
    /// <summary>The word before the number of an article.</summary>
    private const string ArticleWord = "article";

    private readonly LawLibrary _law = LawLibrary.Embedded;

    /// <summary>Prints the pages asked for; of one that does not exist it says which ones are near.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<string> words)
    {
        List<string> pages = [];
        List<string> complaints = [];
        if (words[0].Equals(ArticleWord, StringComparison.OrdinalIgnoreCase))
            FindArticle(string.Join(' ', words.Skip(1)), pages, complaints);
        else
            FindRules(words, pages, complaints);

        foreach (string complaint in complaints)
            host.Terminal.Complain(complaint);
        for (int i = 0; i < pages.Count; i++)
        {
            if (i > 0)
                host.Terminal.Line();
            Print(pages[i]);
        }

        return complaints.Count > 0 ? ExitCode.Unusable : ExitCode.Clean;
    }

    private void FindRules(IReadOnlyList<string> words, List<string> pages, List<string> complaints)
    {
        foreach (string word in words)
        {
            string id = word.ToUpperInvariant();
            if (_law.Rule(id) is not null && RulePages.Markdown(id, texts.Language) is { } page)
                pages.Add(page);
            else if (Path.Exists(Path.GetFullPath(word, host.CurrentDirectory)))
                complaints.Add(texts.Format(TextKey.PathWithoutData, word));
            else
                complaints.Add(texts.Format(TextKey.UnknownRule, word, Join(NearRules.Of(id, _law))));
        }
    }

    private void FindArticle(string words, List<string> pages, List<string> complaints)
    {
        if (ArticleWords.Read(words) is not { } reference)
            complaints.Add(texts.Format(TextKey.NoArticleNumber, words));
        else if (_law.Article(reference) is { } article)
            pages.Add(new ArticlePage(_law, texts).Write(article));
        else
            complaints.Add(UnknownArticle(reference));
    }

    private string UnknownArticle(ArticleReference reference)
    {
        Citations citations = new(_law, texts);
        return texts.Format(TextKey.UnknownArticle, citations.Of(reference), Join(NearArticles.Of(reference, _law).Select(citations.Of)));
    }

    private string Join(IEnumerable<string> names) => string.Join(texts[ArticleKey.ListSeparator], names);

    private void Print(string page)
    {
        if (host.Terminal.Screen is { } screen)
            screen.Write(MarkdownLayout.Of(page));
        else
            host.Terminal.Writer.WriteLine(page);
    }
}
