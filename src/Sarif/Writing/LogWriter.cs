using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CsLaw.Sarif;

/// <summary>Writes a SARIF 2.1.0 log of one run. Nothing of the machine, the user or the time gets into it.</summary>
internal sealed class LogWriter
{
    /// <summary>The property of the run that tells which numbering its texts use.</summary>
    public const string LawVersionProperty = "cslaw.lawVersion";

    /// <summary>The property of the run that names the projects analysed.</summary>
    public const string ProjectsProperty = "cslaw.projects";

    /// <summary>The property of the run that lists the grounds which endpoints declare.</summary>
    public const string GroundsProperty = "cslaw.grounds";

    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly LawLibrary _law;
    private readonly LogOptions _options;
    private readonly ISourceText _sources;

    public LogWriter(LawLibrary law, LogOptions options, ISourceText sources)
    {
        _law = law;
        _options = options;
        _sources = sources;
    }

    public void Write(Stream stream, IEnumerable<Finding> findings)
    {
        using var buffer = new MemoryStream();
        // Chinese stays legible; a log is read as JSON, never pasted into a page.
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            IEnumerable<Finding> complete = findings.Select(finding => PragmaReason.Complete(finding, _sources));
            WriteLog(writer, FindingOrder.Normalise(complete, new SourceRoot(_options.Root)));
        }

        if (Environment.NewLine != "\n")
            DropCarriageReturns(buffer);
        buffer.WriteByte((byte)'\n');
        buffer.WriteTo(stream);
    }

    /// <summary>
    /// The JSON writer breaks lines as the machine does, a log breaks them alike everywhere. Inside a JSON string a carriage return is always escaped,
    /// so each one found belongs to a line break.
    /// </summary>
    private static void DropCarriageReturns(MemoryStream buffer)
    {
        byte[] bytes = buffer.ToArray();
        buffer.SetLength(0);
        foreach (byte unit in bytes)
        {
            if (unit != (byte)'\r')
                buffer.WriteByte(unit);
        }
    }

    private void WriteLog(Utf8JsonWriter writer, IReadOnlyList<LocatedFinding> findings)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        WriteRun(writer, findings);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRun(Utf8JsonWriter writer, IReadOnlyList<LocatedFinding> findings)
    {
        var taxonomies = new TaxonomyTable(_law, _options);
        writer.WriteStartObject();
        writer.WriteStartObject("tool");
        new DriverSection(_law, _options, taxonomies).Write(writer);
        writer.WriteEndObject();
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", _options.ExecutionSuccessful);
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteCategory(writer);
        WriteBases(writer, findings);
        writer.WriteString("columnKind", "utf16CodeUnits");
        TaxonomySection.Write(writer, taxonomies.Taxonomies);
        new ResultSection(_law, _options, taxonomies, _sources).Write(writer, findings);
        writer.WriteStartObject("properties");
        writer.WriteNumber(LawVersionProperty, _options.LawVersion);
        if (_options.Projects.Count > 0)
            writer.WriteStrings(ProjectsProperty, _options.Projects.Distinct(StringComparer.Ordinal).OrderBy(project => project, StringComparer.Ordinal));
        WriteGrounds(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteGrounds(Utf8JsonWriter writer)
    {
        if (_options.Grounds.Count == 0)
            return;

        writer.WriteStartArray(GroundsProperty);
        foreach (DeclaredGround ground in DeclaredGround.Ordered(_options.Grounds))
        {
            writer.WriteStartObject();
            writer.WriteString("file", ground.Path);
            writer.WriteNumber("line", ground.Line);
            writer.WriteString("endpoint", ground.Endpoint);
            writer.WriteString("kind", ground.Kind);
            writer.WriteString("ground", ground.Ground);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What stands before the last slash of the id is the category (SARIF 2.1.0 § 3.17.3).</summary>
    private void WriteCategory(Utf8JsonWriter writer)
    {
        if (string.IsNullOrEmpty(_options.Category))
            return;

        writer.WriteStartObject("automationDetails");
        writer.WriteString("id", _options.Category!.TrimEnd('/') + "/");
        writer.WriteEndObject();
    }

    private void WriteBases(Utf8JsonWriter writer, IReadOnlyList<LocatedFinding> findings)
    {
        IEnumerable<Place> places = findings.SelectMany(located => located.Finding.Steps.Select(step => step.Place).Append(located.Finding.Place));
        bool anyOutside = places.Any(place => place.Path.StartsWith(SourceRoot.OutsidePrefix, StringComparison.Ordinal));
        writer.WriteStartObject("originalUriBaseIds");
        WriteBase(writer, SourceRoot.InsideBase, "SourceRoot");
        if (anyOutside)
            WriteBase(writer, SourceRoot.OutsideBase, "OutsideRoot");
        writer.WriteEndObject();
    }

    private void WriteBase(Utf8JsonWriter writer, string id, string text)
    {
        writer.WriteStartObject(id);
        writer.WriteMessage("description", LogTexts.Get(text, _options.Language));
        writer.WriteEndObject();
    }
}
