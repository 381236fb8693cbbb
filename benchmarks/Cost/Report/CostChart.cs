using System.Globalization;
using System.Xml.Linq;

namespace CsLaw.Benchmarks.Report;

/// <summary>Packs side by side as bars, a panel for each code base, all on the same two scales. Plain SVG that follows the reader's light or dark.</summary>
internal static class CostChart
{
    private const int Width = 880;
    private const int Margin = 24;
    private const int RowHeight = 24;
    private const int BarHeight = 14;
    private const int PanelHead = 66;
    private const int PanelFoot = 56;
    private const int FirstPanel = 76;
    private const string OurPack = "CsLawAnalyzers";

    /// <summary>Colours, each for paper and for the dark.</summary>
    private const string Style = """

            text { font: 12px ui-sans-serif, system-ui, "Segoe UI", "Noto Sans SC", "Microsoft YaHei", Helvetica, Arial, sans-serif; fill: #59636e; }
            .paper { fill: #ffffff; stroke: #d0d7de; }
            .title { font-size: 17px; font-weight: 600; fill: #1f2328; }
            .corpus { font-size: 14px; font-weight: 600; fill: #1f2328; }
            .pack, .value { fill: #1f2328; }
            .our { font-weight: 600; }
            .bar { fill: #a8b1bb; }
            .bar.our { fill: #0969da; }
            .whisker { stroke: #1f2328; stroke-width: 1.2; fill: none; }
            .tick { text-anchor: middle; }
            .grid { stroke: #e1e5ea; }
            .compiler { stroke: #9a6700; stroke-dasharray: 4 3; }
            @media (prefers-color-scheme: dark) {
              text { fill: #9198a1; }
              .paper { fill: #0d1117; stroke: #3d444d; }
              .title, .corpus, .pack, .value { fill: #f0f6fc; }
              .bar { fill: #59636e; }
              .bar.our { fill: #4493f8; }
              .whisker { stroke: #f0f6fc; }
              .grid { stroke: #262c36; }
              .compiler { stroke: #d29922; }
            }

        """;

    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    /// <summary>The chart as the text of an SVG file.</summary>
    /// <param name="tables">What was measured; at least one.</param>
    /// <param name="texts">The words.</param>
    public static string Draw(IReadOnlyList<MeasuredTable> tables, ChartTexts texts)
    {
        ChartScale time = new(328, 280, tables.SelectMany(static table => table.Packs).Max(static pack => pack.Most));
        ChartScale memory = new(684, 130, tables.SelectMany(static table => table.Packs).Max(static pack => pack.Megabytes));
        int height = FirstPanel + tables.Sum(Height);

        XElement svg = new(
            s_svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {height}"),
            new XAttribute("width", Width),
            new XAttribute("height", height),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title description"),
            new XElement(s_svg + "title", new XAttribute("id", "title"), texts.Title),
            new XElement(s_svg + "desc", new XAttribute("id", "description"), string.Join(" ", tables.Select(table => Spoken(table, texts)))),
            new XElement(s_svg + "style", Style),
            Rectangle("paper", 0.5, 0.5, Width - 1, height - 1),
            Text("title", Margin, 34, texts.Title),
            Text("reading", Margin, 56, texts.Reading));
        int top = FirstPanel;
        foreach (MeasuredTable table in tables)
        {
            svg.Add(Panel(table, texts, time, memory, top));
            top += Height(table);
        }

        return svg.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static int Height(MeasuredTable table) => PanelHead + table.Packs.Count * RowHeight + PanelFoot;

    private static IEnumerable<XElement> Panel(MeasuredTable table, ChartTexts texts, ChartScale time, ChartScale memory, int top)
    {
        int first = top + PanelHead, last = first + table.Packs.Count * RowHeight;
        yield return Text("corpus", Margin, top + 20, table.Corpus);
        yield return Text("extent", Margin, top + 38, Format(texts.Extent, table.Projects, table.Files, table.Lines, table.Rounds));
        yield return Text("heading", time.Start, top + 58, texts.Time);
        yield return Text("heading", memory.Start, top + 58, texts.Memory);
        foreach (ChartScale scale in (ChartScale[])[time, memory])
        {
            foreach (double tick in scale.Ticks)
            {
                yield return Line(scale == time && tick == 1 ? "compiler" : "grid", scale.At(tick), first, scale.At(tick), last);
                yield return Text("tick", scale.At(tick), last + 15, Format("{0:#,0.##}", tick));
            }
        }

        int row = first;
        foreach (MeasuredPack pack in table.Packs)
        {
            string our = pack.Title.StartsWith(OurPack, StringComparison.Ordinal) ? " our" : "";
            double middle = row + RowHeight / 2.0, text = middle + 4;
            yield return Text("pack" + our, Margin, text, pack.Title);
            yield return Rectangle("bar" + our, time.Start, middle - BarHeight / 2.0, time.LengthOf(pack.Median), BarHeight);
            yield return Whisker(time.At(pack.Least), time.At(pack.Most), middle);
            yield return Text("value" + our, time.At(Math.Max(pack.Median, pack.Most)) + 7, text, Format("{0:0.000}", pack.Median));
            yield return Rectangle("bar" + our, memory.Start, middle - BarHeight / 2.0, memory.LengthOf(pack.Megabytes), BarHeight);
            yield return Text("value" + our, memory.At(pack.Megabytes) + 7, text, Format("{0:N0}", pack.Megabytes));
            row += RowHeight;
        }

        yield return Text("machine", Margin, last + 34, Format(texts.Machine, table.Cores, table.Machine));
    }

    private static string Spoken(MeasuredTable table, ChartTexts texts) =>
        $"{table.Corpus}. {string.Join("; ", table.Packs.Select(pack => Format(texts.Value, pack.Title, pack.Median, pack.Megabytes)))}.";

    private static XElement Whisker(double from, double to, double middle)
    {
        const double Cap = 3;
        return new XElement(
            s_svg + "path",
            new XAttribute("class", "whisker"),
            new XAttribute("d", Format(
                "M{0:0.#} {2:0.#}V{3:0.#}M{1:0.#} {2:0.#}V{3:0.#}M{0:0.#} {4:0.#}H{1:0.#}", from, to, middle - Cap, middle + Cap, middle)));
    }

    private static XElement Rectangle(string name, double x, double y, double width, double height) =>
        new(s_svg + "rect", Class(name), Number("x", x), Number("y", y), Number("width", width), Number("height", height), Number("rx", 2));

    private static XElement Line(string name, double x1, double y1, double x2, double y2) =>
        new(s_svg + "line", Class(name), Number("x1", x1), Number("y1", y1), Number("x2", x2), Number("y2", y2));

    private static XElement Text(string name, double x, double y, string text) => new(s_svg + "text", Class(name), Number("x", x), Number("y", y), text);

    private static XAttribute Class(string name) => new("class", name);

    private static XAttribute Number(string name, double value) => new(name, Format("{0:0.#}", value));

    private static string Format(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
