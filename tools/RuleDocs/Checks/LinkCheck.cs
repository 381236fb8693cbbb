using System.Text.RegularExpressions;

namespace CsLawAnalyzers.RuleDocs.Checks;

/// <summary>Whether every relative link of the documents leads to a file that is there, and to a heading of it where one is named.</summary>
internal static partial class LinkCheck
{
    private static readonly (string Folder, bool Deep)[] s_places = [(".", false), ("docs", true), ("samples", false), ("src/Package", false)];

    public static IEnumerable<string> Run(RepositoryFolder repository)
    {
        foreach (string path in s_places.SelectMany(place => repository.Files(place.Folder, "*.md", place.Deep)))
        {
            foreach (string target in Targets(repository.Read(path)!))
            {
                if (Problem(repository, path, target) is { } problem)
                    yield return $"{path}: {problem}";
            }
        }
    }

    private static string? Problem(RepositoryFolder repository, string path, string target)
    {
        (string file, string anchor) = target.IndexOf('#') is >= 0 and var at ? (target[..at], target[(at + 1)..]) : (target, "");
        string folder = Path.GetDirectoryName(path)!;
        string linked = file.Length == 0 ? path : Normalise(Path.Combine(folder, Uri.UnescapeDataString(file)));
        if (linked.StartsWith("..", StringComparison.Ordinal) || !repository.Exists(linked))
            return $"the link '{target}' leads nowhere";
        if (anchor.Length > 0 && linked.EndsWith(".md", StringComparison.Ordinal) && !HeadingAnchors.Of(repository.Read(linked)!).Contains(Uri.UnescapeDataString(anchor)))
            return $"the link '{target}' names a heading that is not there";
        return null;
    }

    private static string Normalise(string path) => Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", path))).Replace('\\', '/');

    /// <summary>The targets of links and images that are neither absolute nor inside code.</summary>
    private static IEnumerable<string> Targets(string page)
    {
        string prose = InlineCode().Replace(CodeBlock().Replace(page, ""), "");
        return MarkdownLink().Matches(prose).Concat(HtmlLink().Matches(prose))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !Absolute().IsMatch(target));
    }

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex("""(?:src|srcset|href)="(?<target>[^"]+)["]""")]
    private static partial Regex HtmlLink();

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:|^//", RegexOptions.IgnoreCase)]
    private static partial Regex Absolute();
}
