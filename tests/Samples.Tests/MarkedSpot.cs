using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CsLaw.Samples.Tests;

/// <summary>A line of a sample that carries a mark: <c>// CSL2001: why</c> in the first, <c>// right: CSL2001</c> in the twin.</summary>
/// <param name="File">Path below the sample's folder, with forward slashes.</param>
/// <param name="RuleId">The rule, e.g. <c>CSL2001</c>.</param>
internal sealed record MarkedSpot(string File, string RuleId)
{
    private static readonly Regex s_ruleId = new(@"CSL\d{4}");
    private static readonly Regex s_spot = new(@"// (?<marks>CSL\d{4}: .*)$");
    private static readonly Regex s_right = new(@"// right: (?<marks>CSL\d{4}.*)$");

    /// <summary>The spots of <c>samples/ClinicPortal</c>, in the order of files and lines.</summary>
    internal static IReadOnlyList<MarkedSpot> OfPortal() => Read("ClinicPortal", s_spot);

    /// <summary>Their counterparts in <c>samples/ClinicPortal.Compliant</c>.</summary>
    internal static IReadOnlyList<MarkedSpot> OfTwin() => Read("ClinicPortal.Compliant", s_right);

    /// <summary>The spots as a table of <c>samples/README.md</c> or its Chinese twin lists them: file in the first column, rules in the third.</summary>
    internal static IReadOnlyList<MarkedSpot> OfTable(string readme) =>
    [
        .. from row in System.IO.File.ReadLines(Path.Combine(SamplesDirectory, readme))
           let cells = row.Split('|')
           where cells.Length == 6
           from Match ruleId in s_ruleId.Matches(cells[3])
           select new MarkedSpot(cells[1].Trim(' ', '`'), ruleId.Value),
    ];

    private static List<MarkedSpot> Read(string sample, Regex mark)
    {
        var root = Path.Combine(SamplesDirectory, sample);
        return
        [
            .. from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               let file = Path.GetRelativePath(root, path).Replace('\\', '/')
               where !file.StartsWith("bin/") && !file.StartsWith("obj/")
               orderby file
               from line in System.IO.File.ReadLines(path)
               from Match marks in mark.Matches(line)
               from Match ruleId in s_ruleId.Matches(marks.Groups["marks"].Value)
               select new MarkedSpot(file, ruleId.Value),
        ];
    }

    private static string SamplesDirectory => typeof(MarkedSpot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SamplesDirectory").Value!;
}
