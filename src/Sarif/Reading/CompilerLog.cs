using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace CsLaw.Sarif;

/// <summary>
/// Reads the log that the C# compiler writes with <c>/errorlog:FILE,version=2.1</c>. It holds every analyzer's results; facts about a finding
/// are its custom properties, the steps of a path are related locations without a word.
/// </summary>
public static class CompilerLog
{
    private static readonly Regex s_ourRule = new("^CSL[0-9]{4}$", RegexOptions.CultureInvariant);

    /// <summary>The findings of our rules, those that the user suppressed included.</summary>
    /// <exception cref="InvalidDataException">The log is broken or of a version that is not read here; the message names the place.</exception>
    public static CompilerLogContent Read(Stream stream)
    {
        var findings = new List<Finding>();
        Language language = Language.English;
        foreach (LogElement run in ResultParts.Runs(LogElement.Parse(stream)))
        {
            // The compiler leaves the language out where it speaks English.
            if (run.Get("tool").Get("driver").FindText("language") is { } spoken && spoken.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                language = Language.Chinese;
            foreach (LogElement result in run.Items("results"))
            {
                if (result.FindText("ruleId") is { } ruleId && s_ourRule.IsMatch(ruleId))
                    findings.Add(ReadResult(ruleId, result));
            }
        }

        return new CompilerLogContent(findings, language);
    }

    private static Finding ReadResult(string ruleId, LogElement result)
    {
        Place[] places = result.Items("locations").Take(1).Select(PlaceOf).ToArray();
        return Finding.Create(
            ruleId,
            ResultParts.Level(result),
            result.Get("message").Text("text"),
            places.Length == 0 ? Place.None : places[0],
            result.Items("relatedLocations").Select(PlaceOf).ToArray(),
            result.Find("properties")?.Texts("customProperties") ?? [],
            ResultParts.Suppressions(result));
    }

    private static Place PlaceOf(LogElement location) => ResultParts.Place(location, artifact => FileUri.PathOf(artifact.Text("uri")));
}
