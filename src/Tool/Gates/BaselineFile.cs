using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsLaw.Tool.Logs;
using CsLaw.Tool.Projects;

namespace CsLaw.Tool.Gates;

/// <summary>
/// A baseline as a file: a heading, then one JSON object a line. A finding that comes or goes is one line of a diff, and two branches merge
/// without a conflict unless they speak of neighbours.
/// </summary>
internal static class BaselineFile
{
    private const int Version = 1;
    private const string VersionName = "cslawBaseline";
    private const long Largest = 1L << 28;

    private static readonly JsonSerializerOptions s_json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the file. Equal findings give equal bytes.</summary>
    public static void Write(Stream stream, Baseline baseline)
    {
        using StreamWriter writer = new(stream, new UTF8Encoding(false), bufferSize: -1, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"{{\"{VersionName}\":{Version}}}");
        IOrderedEnumerable<FindingMark> ordered = baseline.Marks
            .OrderBy(static mark => mark.Path, StringComparer.Ordinal)
            .ThenBy(static mark => mark.Rule, StringComparer.Ordinal)
            .ThenBy(static mark => mark.Member, StringComparer.Ordinal);
        foreach (FindingMark mark in ordered)
            writer.WriteLine(Line(mark));
    }

    /// <summary>Reads a baseline, or takes the standing findings of a SARIF log for one.</summary>
    /// <exception cref="InputException">It cannot be read; the problem names the line.</exception>
    public static Baseline Read(InputFiles files, string path)
    {
        string text = InputException.Guard(path, ProblemKind.BadBaseline, () =>
        {
            using StreamReader reader = new(files.Open(path, Largest), Encoding.UTF8);
            return reader.ReadToEnd();
        });
        string[] lines = text.Split('\n');
        return IsBaseline(lines[0])
            ? new Baseline([.. InputException.Guard(path, ProblemKind.BadBaseline, () => lines.Index().Skip(1).Where(IsEntry).Select(Read).ToArray())])
            : new Baseline([.. StandingFindings.Of(LogFile.Read(files, path)).Select(static standing => standing.Mark)]);
    }

    private static bool IsBaseline(string heading) => heading.TrimStart('\uFEFF').StartsWith($"{{\"{VersionName}\":", StringComparison.Ordinal);

    private static bool IsEntry((int Index, string Item) line) => !string.IsNullOrWhiteSpace(line.Item);

    private static string Line(FindingMark mark) => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["rule"] = mark.Rule,
            ["path"] = mark.Path,
            ["member"] = mark.Member,
            ["data"] = mark.Data,
            ["sink"] = mark.Sink,
            ["line"] = mark.Line,
            ["around"] = mark.Around,
        },
        s_json);

    private static FindingMark Read((int Index, string Item) line)
    {
        try
        {
            Dictionary<string, string> entry = JsonSerializer.Deserialize<Dictionary<string, string>>(line.Item, s_json) ?? [];
            string Part(string name) => entry.GetValueOrDefault(name, "");
            if (Part("rule").Length > 0)
                return new FindingMark(Part("rule"), Part("path"), Part("member"), Part("data"), Part("sink"), Part("line"), Part("around"));
        }
        catch (JsonException)
        {
            // Said below like an entry without a rule; the place inside the line would help nobody.
        }

        throw new InvalidDataException($"line {line.Index + 1} is no entry");
    }
}
