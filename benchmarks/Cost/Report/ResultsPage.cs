using System.Reflection;

namespace CsLaw.Benchmarks.Report;

/// <summary>
/// The committed page of results. Each measurement has its place between two markers; a run replaces what it measured and leaves the rest,
/// and all that people wrote around it.
/// </summary>
internal sealed class ResultsPage(string path)
{
    /// <summary>The page of this repository.</summary>
    public static ResultsPage OfThisRepository() => new(Path.GetFullPath(
        typeof(ResultsPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static attribute => attribute.Key == "ResultsFile").Value!));

    /// <summary>The text of the page.</summary>
    public string Read() => File.ReadAllText(path);

    /// <summary>Puts the text in its place; one that has no place yet comes last.</summary>
    /// <param name="name">The name of the measurement, as its markers have it.</param>
    /// <param name="text">Markdown.</param>
    public void Put(string name, string text)
    {
        string begin = $"<!-- measured: {name} -->\n";
        const string End = "<!-- end -->\n";
        string block = begin + text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n" + End;
        string page = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        int start = page.IndexOf(begin, StringComparison.Ordinal);
        int end = start < 0 ? -1 : page.IndexOf(End, start, StringComparison.Ordinal);
        if (end >= 0)
            page = page[..start] + block + page[(end + End.Length)..];
        else
            page += (page.Length == 0 ? "" : "\n") + block;
        File.WriteAllText(path, page);
    }
}
