using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using CsLaw.Benchmarks.Report;

namespace CsLaw.Tool.Tests.Costs;

/// <summary>The chart that the benchmarks draw says what their tables say.</summary>
public sealed class CostChartTests
{
    private const string Table = """
        # Results

        <!-- measured: dotnet+shop, cold -->
        **dotnet+shop**: 3 projects, 1200 files, 45976 lines. Each run in a fresh process, 3 rounds.

        | engine | CPU s, median (least–most) | over idle, in bindings (least–most) | MB over idle | diagnostics | faults |
        |---|--:|--:|--:|--:|--:|
        | binding | 4.56 (4.50–4.70) |  | (158 in all) | 3257 | 0 |
        | idle | 5.31 (5.30–5.40) |  | (179 in all) | 3257 | 0 |
        | CsLawAnalyzers | 6.78 (6.70–6.80) | **0.300** (-0.050–0.400) | 50 | 3257 | 0 |
        | Slow 1.0 | 20.71 (20.00–21.00) | **3.000** (2.500–3.400) | 1500 | 3717 | 0 |
        | Quick.Pack 2.0 | 5.00 (4.90–5.10) | **-0.020** (-0.030–0.010) | -4 | 3717 | 0 |

        2 cores, Some Processor, 24 GB; Linux; .NET 10.0.12; Roslyn 5.12.0; 2026-11-22.
        <!-- end -->

        """;

    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    /// <summary>The languages.</summary>
    public static TheoryData<string> Languages => new() { "en", "zh" };

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_committed_chart_is_that_of_the_committed_tables(string language)
    {
        ChartTexts texts = Texts(language);
        string root = typeof(CostChartTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "RepositoryRoot").Value!;
        string page = File.ReadAllText(Path.Join(root, "benchmarks/results.md"));

        // To mend it: dotnet run -c Release --project benchmarks/Cost -- --chart
        Assert.Equal(CostChart.Draw(MeasuredTable.In(page), texts), File.ReadAllText(Path.Join(root, "docs/images", texts.File)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Packs_stand_least_first_with_bars_as_long_as_their_numbers(string language)
    {
        XElement svg = XElement.Parse(CostChart.Draw(MeasuredTable.In(Table), Texts(language)));

        Assert.Equal(["Quick.Pack 2.0", "CsLawAnalyzers", "Slow 1.0"], Of(svg, "text", "pack").Select(pack => pack.Value));
        Assert.Equal(["-0.020", "-4", "0.300", "50", "3.000", "1,500"], Of(svg, "text", "value").Select(value => value.Value));
        double[] bars = [.. Of(svg, "rect", "bar").Select(bar => Number(bar, "width"))];
        Assert.Equal(6, bars.Length);
        Assert.Equal([0, 0], bars[..2]);
        Assert.Equal(10, bars[4] / bars[2], tolerance: 0.1);
        Assert.Equal(30, bars[5] / bars[3], tolerance: 1);
        Assert.Contains("45,976", Assert.Single(Of(svg, "text", "extent")).Value);
        Assert.Single(Of(svg, "line", "compiler"));
    }

    [Fact]
    public void Whiskers_go_from_the_least_round_to_the_most_and_never_left_of_nothing()
    {
        XElement svg = XElement.Parse(CostChart.Draw(MeasuredTable.In(Table), ChartTexts.English));
        XElement slow = Of(svg, "path", "whisker").Last(), ours = Of(svg, "path", "whisker").ElementAt(1);
        XElement bar = Of(svg, "rect", "bar").ElementAt(4);
        double zero = Number(bar, "x"), unit = Number(bar, "width") / 3;

        (double from, double to) = Ends(slow);
        Assert.Equal(zero + 2.5 * unit, from, tolerance: 0.2);
        Assert.Equal(zero + 3.4 * unit, to, tolerance: 0.2);
        Assert.Equal(zero, Ends(ours).From, tolerance: 0.2);

        static (double From, double To) Ends(XElement whisker)
        {
            string path = whisker.Attribute("d")!.Value;
            string[] parts = path.Split('M')[3].Split('H');
            return (double.Parse(parts[0].Split(' ')[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void It_is_for_light_and_dark_and_for_those_who_hear_it()
    {
        XElement svg = XElement.Parse(CostChart.Draw(MeasuredTable.In(Table), ChartTexts.English));

        Assert.Contains("prefers-color-scheme: dark", svg.Element(s_svg + "style")!.Value);
        Assert.Contains("dotnet/shop. Quick.Pack 2.0: -0.020 bindings, -4 MB; CsLawAnalyzers: 0.300 bindings, 50 MB", svg.Element(s_svg + "desc")!.Value);
        Assert.All(svg.Descendants().Where(part => part.Attribute("x") is not null), part => Assert.InRange(Number(part, "x"), 0, Number(svg, "width")));
        Assert.All(svg.Descendants().Where(part => part.Attribute("y") is not null), part => Assert.InRange(Number(part, "y"), 0, Number(svg, "height")));
    }

    [Fact]
    public void A_table_of_ours_alone_is_none_to_compare() =>
        Assert.Empty(MeasuredTable.In(string.Join('\n', Table.Split('\n').Where(line => !line.Contains(".0 |", StringComparison.Ordinal)))));

    [Theory]
    [InlineData("2 cores, Some")]
    [InlineData("**dotnet+shop**")]
    public void A_table_that_does_not_say_what_was_measured_is_named(string removed) => Assert.Contains(
        "'dotnet+shop, cold'", Assert.Throws<InvalidDataException>(() => MeasuredTable.In(Table.Replace(removed, "", StringComparison.Ordinal))).Message);

    [Theory]
    [InlineData(3.4, new double[] { 0, 1, 2, 3, 4 })]
    [InlineData(0.2, new[] { 0, 0.05, 0.1, 0.15, 0.2 })]
    [InlineData(2336, new double[] { 0, 1000, 2000, 3000 })]
    [InlineData(0, new[] { 0, 0.5 })]
    public void Scales_have_round_steps(double most, double[] ticks) =>
        Assert.Equal(ticks, new ChartScale(0, 100, most).Ticks.Select(tick => Math.Round(tick, 6)));

    private static ChartTexts Texts(string language) => language == "zh" ? ChartTexts.Chinese : ChartTexts.English;

    private static IEnumerable<XElement> Of(XElement svg, string element, string name) =>
        svg.Elements(s_svg + element).Where(part => part.Attribute("class")!.Value.Split(' ').Contains(name));

    private static double Number(XElement part, string name) => double.Parse(part.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
