using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>Reads the logs that <see cref="LogWriter"/> writes.</summary>
internal static class LogReader
{
    /// <exception cref="InvalidDataException">The log is broken or another tool's; the message names the place.</exception>
    public static SarifLogContent Read(LogElement log)
    {
        LogElement[] runs = ResultParts.Runs(log).ToArray();
        if (runs.Length != 1)
            throw log.Wrong($"a log of {DriverSection.ToolName} has one run, this one has {runs.Length}");

        LogElement run = runs[0];
        LogElement driver = run.Get("tool").Get("driver");
        if (driver.Text("name") != DriverSection.ToolName)
            throw driver.Wrong($"the log was written by '{driver.Text("name")}', not by {DriverSection.ToolName}");

        var sources = new QuotedSourceText();
        var findings = new List<Finding>();
        var fingerprints = new List<string>();
        foreach (LogElement result in run.Items("results"))
        {
            findings.Add(ReadResult(result, sources));
            fingerprints.Add(result.Get("partialFingerprints").Text(Fingerprints.Name));
        }

        return new SarifLogContent(
            findings,
            fingerprints,
            driver.FindText("language") == SarifJson.Code(Language.Chinese) ? Language.Chinese : Language.English,
            run.Get("properties").Get(LogWriter.LawVersionProperty).Number(),
            driver.Text("version"),
            run.Find("automationDetails")?.FindText("id")?.TrimEnd('/'),
            run.Items("invocations").All(invocation => invocation.Get("executionSuccessful").Flag()),
            run.Get("properties").Items(LogWriter.ProjectsProperty).Select(project => project.Text()).ToArray(),
            sources)
        {
            Grounds = run.Get("properties").Items(LogWriter.GroundsProperty).Select(ReadGround).ToArray(),
        };
    }

    private static DeclaredGround ReadGround(LogElement ground) =>
        new(ground.Text("file"), ground.Get("line").Number(), ground.Text("endpoint"), ground.Text("kind"), ground.Text("ground"));

    private static Finding ReadResult(LogElement result, QuotedSourceText sources)
    {
        LogElement[] locations = result.Items("locations").Take(1).ToArray();
        Place place = locations.Length == 0 ? Place.None : PlaceOf(locations[0]);
        if (locations.Length > 0)
            ReadQuote(locations[0], place, sources);

        IEnumerable<Step> path = result.Items("codeFlows")
            .SelectMany(flow => flow.Items("threadFlows"))
            .SelectMany(flow => flow.Items("locations"))
            .Select(step => ReadStep(step, step.Get("location")));
        IEnumerable<Step> related = result.Items("relatedLocations")
            .Where(location => location.Find("properties")?.Find(ResultSection.StepKindProperty) is not null)
            .Select(location => ReadStep(location, location));
        return new Finding(
            result.Text("ruleId"),
            ResultParts.Level(result),
            result.Get("message").Text("text"),
            place,
            path.Concat(related).ToArray(),
            result.Texts("properties"),
            ResultParts.Suppressions(result));
    }

    private static Step ReadStep(LogElement step, LogElement location)
    {
        LogElement properties = step.Get("properties");
        string[] arguments = properties.Items(ResultSection.StepArgumentsProperty).Select(argument => argument.Text()).ToArray();
        return new Step(PlaceOf(location), properties.Text(ResultSection.StepKindProperty), arguments);
    }

    private static Place PlaceOf(LogElement location) => ResultParts.Place(location, artifact =>
    {
        string path = FileUri.Decode(artifact.Text("uri"));
        return artifact.FindText("uriBaseId") == SourceRoot.OutsideBase ? SourceRoot.OutsidePrefix + path : path;
    });

    private static void ReadQuote(LogElement location, Place place, QuotedSourceText sources)
    {
        if (location.Find("physicalLocation") is not { } physical)
            return;

        // Where there is no context, the region is the whole file.
        LogElement? quote = physical.Find("contextRegion") ?? physical.Find("region");
        if (quote is { } region && region.Find("snippet") is { } snippet)
            sources.Add(place.Path, region.Get("startLine").Number(), snippet.Text("text"));
    }
}
