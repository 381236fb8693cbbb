namespace CsLawAnalyzers.RuleDocs.Documents;

/// <summary>The part of a page between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>: generated, while the rest belongs to a person.</summary>
internal static class MarkedRegion
{
    /// <summary>The page with the region filled anew.</summary>
    /// <param name="path">Of the page, for the message.</param>
    /// <param name="page">The page.</param>
    /// <param name="name">Name of the region.</param>
    /// <param name="content">Ends with a line end; the markers stand on lines of their own.</param>
    /// <exception cref="DocumentationException">The page has no such region, or more than one.</exception>
    public static string Fill(string path, string page, string name, string content)
    {
        string open = Open(name), close = Close(name);
        int start = page.IndexOf(open, StringComparison.Ordinal);
        int end = page.IndexOf(close, StringComparison.Ordinal);
        if (start < 0 || end < start || page.IndexOf(open, start + 1, StringComparison.Ordinal) >= 0)
            throw new DocumentationException($"{path} must hold the lines '{open}' and '{close}' once, in this order.");
        return page[..(start + open.Length)] + "\n" + content + page[end..];
    }

    /// <summary>An empty region, for a new page.</summary>
    public static string Empty(string name) => $"{Open(name)}\n{Close(name)}\n";

    private static string Open(string name) => $"<!-- {name} -->";

    private static string Close(string name) => $"<!-- /{name} -->";
}
