using System;
using System.Collections.Generic;
using System.Linq;

namespace CsLaw.Sarif;

/// <summary>The parts of a SARIF result that the compiler and this library write alike.</summary>
internal static class ResultParts
{
    private const string SupportedVersion = "2.1.0";

    /// <summary>The runs of a log of the version that is read here.</summary>
    /// <exception cref="System.IO.InvalidDataException">The file is no SARIF 2.1.0; the message says what to set.</exception>
    public static IEnumerable<LogElement> Runs(LogElement log) => log.FindText("version") switch
    {
        SupportedVersion => log.Get("runs").Items(),
        "1.0.0" => throw log.Wrong(
            "SARIF 1.0.0 is too old; have the compiler write version 2.1 (MSBuild: <ErrorLog>FILE,version=2.1</ErrorLog>, csc: /errorlog:FILE,version=2.1)"),
        { } version => throw log.Wrong($"SARIF {version} is not known; {SupportedVersion} is expected"),
        null => throw log.Wrong("this is no SARIF log: 'version' is missing"),
    };

    /// <summary>What SARIF 2.1.0 § 3.27.10 allows; a result without a level is a warning there, and <c>none</c> is the quietest we have.</summary>
    public static FindingLevel Level(LogElement result) => result.FindText("level") switch
    {
        "error" => FindingLevel.Error,
        "warning" or null => FindingLevel.Warning,
        "note" or "none" => FindingLevel.Note,
        { } level => throw result.Wrong($"'{level}' is no level"),
    };

    public static IReadOnlyList<Suppression> Suppressions(LogElement result) =>
        result.Items("suppressions").Select(suppression => new Suppression(suppression.Text("kind"), suppression.FindText("justification"))).ToArray();

    /// <summary>Where a location stands; <see cref="Place.None"/> for one that is in no file.</summary>
    /// <param name="location">A SARIF location.</param>
    /// <param name="pathOf">Turns an artifact location into a path.</param>
    public static Place Place(LogElement location, Func<LogElement, string> pathOf)
    {
        if (location.Find("physicalLocation") is not { } physical || physical.Find("artifactLocation") is not { } artifact)
            return CsLaw.Sarif.Place.None;

        string path = pathOf(artifact);
        if (physical.Find("region") is not { } region)
            return new Place(path, 1, 1, 1, 1);

        int startLine = Counted(region.Get("startLine"));
        int startColumn = region.Find("startColumn") is { } column ? Counted(column) : 1;
        int endLine = region.Find("endLine") is { } line ? Counted(line) : startLine;
        int endColumn = region.Find("endColumn") is { } end ? Counted(end) : endLine == startLine ? startColumn : 1;
        return new Place(path, startLine, startColumn, endLine, endColumn);
    }

    private static int Counted(LogElement number) => number.Number() is var value and >= 1 ? value : throw number.Wrong("lines and columns are counted from 1");
}
