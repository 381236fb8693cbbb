using System.Globalization;
using System.Text.RegularExpressions;

namespace CsLaw.Benchmarks.Report;

/// <summary>A table of results in which packs stand side by side, as <see cref="ResultTables"/> wrote it.</summary>
/// <param name="Corpus">The code base.</param>
/// <param name="Projects">How many projects it has.</param>
/// <param name="Files">How many files.</param>
/// <param name="Lines">How many lines.</param>
/// <param name="Rounds">How often everything was measured.</param>
/// <param name="Cores">The processors of the machine.</param>
/// <param name="Machine">The rest of what was measured on, and when.</param>
/// <param name="Packs">The packs, least first.</param>
internal sealed partial record MeasuredTable(
    string Corpus,
    int Projects,
    int Files,
    int Lines,
    int Rounds,
    int Cores,
    string Machine,
    IReadOnlyList<MeasuredPack> Packs)
{
    /// <summary>The tables of fresh processes that show more than our own pack, in the order of the page.</summary>
    /// <param name="page">The text of the page of results.</param>
    /// <exception cref="InvalidDataException">A table lacks the lines on the code base or on the machine.</exception>
    public static IReadOnlyList<MeasuredTable> In(string page) =>
        [.. Section().Matches(page.ReplaceLineEndings("\n")).Select(Read).Where(static table => table.Packs.Count > 1)];

    private static MeasuredTable Read(Match section)
    {
        string name = section.Groups["name"].Value, body = section.Groups["body"].Value;
        Match extent = Extent().Match(body), machine = MachineLine().Match(body);
        if (!extent.Success || !machine.Success)
            throw new InvalidDataException($"The measurement '{name}, cold' does not say what was measured, or on what.");
        return new MeasuredTable(
            // A folder cannot have the slash of the name that it was fetched by.
            name.Replace('+', '/'),
            (int)Number(extent, "projects"),
            (int)Number(extent, "files"),
            (int)Number(extent, "lines"),
            (int)Number(extent, "rounds"),
            (int)Number(machine, "cores"),
            machine.Groups["rest"].Value,
            [
                .. Row().Matches(body)
                    .Select(static row => new MeasuredPack(row.Groups["title"].Value, Number(row, "median"), Number(row, "least"), Number(row, "most"), Number(row, "megabytes")))
                    .OrderBy(static pack => pack.Median),
            ]);
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<!-- measured: (?<name>[^\n]+), cold -->\n(?<body>.*?)<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"\*\*: (?<projects>\d+) projects, (?<files>\d+) files, (?<lines>\d+) lines\. [^\n]*?(?<rounds>\d+) rounds")]
    private static partial Regex Extent();

    [GeneratedRegex(@"^(?<cores>\d+) cores, (?<rest>.+)\.$", RegexOptions.Multiline)]
    private static partial Regex MachineLine();

    /// <summary>The compiler alone and the analyzer that does nothing have no ratio and are no packs.</summary>
    [GeneratedRegex(@"^\| (?<title>[^|\n]+) \| [^|\n]+ \| \*\*(?<median>-?[\d.]+)\*\* \((?<least>-?[\d.]+)–(?<most>-?[\d.]+)\) \| (?<megabytes>-?\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
