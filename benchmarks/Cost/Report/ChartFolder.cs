using System.Reflection;

namespace CsLaw.Benchmarks.Report;

/// <summary>Where the documentation has its charts, which are drawn from what the page of results says.</summary>
internal sealed class ChartFolder(string path)
{
    /// <summary>The folder of this repository.</summary>
    public static ChartFolder OfThisRepository() => new(Path.GetFullPath(
        typeof(ChartFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(static attribute => attribute.Key == "ChartFolder").Value!));

    /// <summary>Draws the charts of the page in both languages; none while no measurement shows other packs.</summary>
    /// <exception cref="InvalidDataException">The page holds a table that cannot be read.</exception>
    public void Draw(ResultsPage page)
    {
        IReadOnlyList<MeasuredTable> tables = MeasuredTable.In(page.Read());
        if (tables.Count == 0)
            return;
        foreach (ChartTexts texts in (ChartTexts[])[ChartTexts.English, ChartTexts.Chinese])
            File.WriteAllText(Path.Join(path, texts.File), CostChart.Draw(tables, texts));
    }
}
