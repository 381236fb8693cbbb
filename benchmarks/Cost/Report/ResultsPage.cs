using System.Reflection;

namespace CsLaw.Benchmarks.Report;

/// <summary>
/// The committed page of results. Each measurement has its place between two markers; a run replaces what it measured and leaves the rest,
/// and all that people wrote around it. The charts in the documentation are drawn from what the page says, whenever it says something new.
/// </summary>
internal sealed class ResultsPage(string path, string charts)
{
    /// <summary>The page of this repository.</summary>
    public static ResultsPage OfThisRepository()
    {
        return new ResultsPage(PathOf("ResultsFile"), PathOf("ChartFolder"));

        static string PathOf(string key) => Path.GetFullPath(
            typeof(ResultsPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!);
    }

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
        Draw();
    }

    /// <summary>Draws the charts of the page in both languages; none while no measurement shows other packs.</summary>
    /// <exception cref="InvalidDataException">The page holds a table that cannot be read.</exception>
    public void Draw()
    {
        IReadOnlyList<MeasuredTable> tables = MeasuredTable.In(File.ReadAllText(path));
        if (tables.Count == 0)
            return;
        foreach (ChartTexts texts in (ChartTexts[])[ChartTexts.English, ChartTexts.Chinese])
            File.WriteAllText(Path.Join(charts, texts.File), CostChart.Draw(tables, texts));
    }
}
