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
    private const string AnalyzerFailure = "AD0001";
    private const string OurAnalyzers = "CsLawAnalyzers.";

    private static readonly Regex s_ourRule = new("^CSL[0-9]{4}$", RegexOptions.CultureInvariant);
    private static readonly Regex s_languageRule = new("^CS[0-9]+$", RegexOptions.CultureInvariant);

    /// <summary>The findings of our rules, those that the user suppressed included.</summary>
    /// <exception cref="InvalidDataException">The log is broken or of a version that is not read here; the message names the place.</exception>
    public static CompilerLogContent Read(Stream stream)
    {
        var findings = new List<Finding>();
        Language language = Language.English;
        bool completed = true;
        foreach (LogElement run in ResultParts.Runs(LogElement.Parse(stream)))
        {
            // The compiler leaves the language out where it speaks English.
            if (run.Get("tool").Get("driver").FindText("language") is { } spoken && spoken.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
                language = Language.Chinese;
            HashSet<string> languageErrors = LanguageErrors(run);
            foreach (LogElement result in run.Items("results"))
            {
                if (result.FindText("ruleId") is not { } ruleId)
                    continue;
                if (s_ourRule.IsMatch(ruleId))
                    findings.Add(ReadResult(ruleId, result));
                else if (languageErrors.Contains(ruleId) || IsOurFailure(ruleId, result))
                    completed = false;
            }
        }

        return new CompilerLogContent(findings, language) { AnalysisCompleted = completed };
    }

    /// <summary>Rules of the language that are errors by nature; a warning of the language that was made an error is a warning in this table.</summary>
    private static HashSet<string> LanguageErrors(LogElement run) =>
        new(
            run.Get("tool").Get("driver").Items("rules")
                .Where(rule => rule.Find("defaultConfiguration")?.FindText("level") == "error")
                .Select(rule => rule.Text("id"))
                .Where(id => s_languageRule.IsMatch(id)),
            StringComparer.Ordinal);

    private static bool IsOurFailure(string ruleId, LogElement result) =>
        ruleId == AnalyzerFailure && result.Get("message").Text("text").Contains(OurAnalyzers);

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
