using System.Text.RegularExpressions;

namespace CsLaw.Tool.Projects.Solutions;

/// <summary>Solutions in the line format of Visual Studio (<c>.sln</c>).</summary>
internal static partial class ClassicSolution
{
    private const string Header = "Microsoft Visual Studio Solution File";

    /// <summary>Solution folders look like projects and are told apart by this type.</summary>
    private const string FolderType = "2150E333-8FDC-42A3-9474-1A3956D46DE8";

    /// <summary>The project paths, as written.</summary>
    /// <exception cref="InvalidDataException">The header is missing or a project line is broken; the message names the line.</exception>
    public static IReadOnlyList<string> Read(InputFiles files, string path)
    {
        string[] lines = files.ReadDocument(path).Split('\n');
        if (!lines.Take(5).Any(static line => line.Contains(Header, StringComparison.Ordinal)))
            throw new InvalidDataException($"the line '{Header}' is missing");

        List<string> projects = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("Project(", StringComparison.Ordinal))
                continue;
            Match match = ProjectLine().Match(lines[i].TrimEnd());
            if (!match.Success)
                throw new InvalidDataException($"line {i + 1} is no project line");
            if (!match.Groups["type"].Value.Equals(FolderType, StringComparison.OrdinalIgnoreCase))
                projects.Add(match.Groups["path"].Value);
        }

        return projects;
    }

    [GeneratedRegex(
        """^Project\("\{(?<type>[^}"]*)\}"\)\s*=\s*"(?<name>[^"]*)"\s*,\s*"(?<path>[^"]*)"\s*,\s*"(?<id>[^"]*)"$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex ProjectLine();
}
