using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CsLawAnalyzers.Rules;

namespace CsLaw.Sarif;

/// <summary>Writes the <c>results</c> of a run.</summary>
internal sealed class ResultSection
{
    /// <summary>The property of a step's location that holds its kind.</summary>
    public const string StepKindProperty = "cslaw.kind";

    /// <summary>The property of a step's location that holds its arguments.</summary>
    public const string StepArgumentsProperty = "cslaw.arguments";

    private readonly LawLibrary _law;
    private readonly LogOptions _options;
    private readonly TaxonomyTable _taxonomies;
    private readonly ISourceText _sources;
    private readonly Dictionary<string, int> _ruleIndex;

    public ResultSection(LawLibrary law, LogOptions options, TaxonomyTable taxonomies, ISourceText sources)
    {
        _law = law;
        _options = options;
        _taxonomies = taxonomies;
        _sources = sources;
        _ruleIndex = law.Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
    }

    public void Write(Utf8JsonWriter writer, IReadOnlyList<LocatedFinding> findings)
    {
        IReadOnlyList<string> fingerprints = Fingerprints.Of(findings, _sources);
        writer.WriteStartArray("results");
        for (int i = 0; i < findings.Count; i++)
            Write(writer, findings[i], fingerprints[i]);
        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, LocatedFinding located, string fingerprint)
    {
        Finding finding = located.Finding;
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.RuleId);
        if (_ruleIndex.TryGetValue(finding.RuleId, out int index))
            writer.WriteNumber("ruleIndex", index);
        writer.WriteString("level", DriverSection.Level(finding.Level));
        writer.WriteMessage("message", finding.Message);
        WriteLocation(writer, located);
        WriteRelatedLocations(writer, finding);
        WriteCodeFlow(writer, finding);
        writer.WriteStartObject("partialFingerprints");
        writer.WriteString(Fingerprints.Name, fingerprint);
        writer.WriteEndObject();
        WriteTaxa(writer, finding);
        WriteSuppressions(writer, finding);
        WriteProperties(writer, finding);
        writer.WriteEndObject();
    }

    private void WriteLocation(Utf8JsonWriter writer, LocatedFinding located)
    {
        Finding finding = located.Finding;
        MemberName? member = MemberName.Parse(finding.Fact(FindingProperties.Member));
        if (finding.Place.Path.Length == 0 && member is null)
            return;

        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        if (finding.Place.Path.Length > 0)
        {
            writer.WriteStartObject("physicalLocation");
            WriteArtifact(writer, finding.Place);
            Excerpt.Write(writer, finding.Place, located.SourcePath, _sources);
            writer.WriteEndObject();
        }

        if (member is not null)
        {
            writer.WriteStartArray("logicalLocations");
            writer.WriteStartObject();
            writer.WriteString("name", member.Name);
            writer.WriteString("fullyQualifiedName", member.FullName);
            writer.WriteString("decoratedName", finding.Fact(FindingProperties.Member));
            writer.WriteString("kind", member.Kind);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <summary>Every other place of the finding once, for viewers that show no code flow; places that are no steps stand here alone.</summary>
    private void WriteRelatedLocations(Utf8JsonWriter writer, Finding finding)
    {
        Step[] others = finding.Steps
            .Where(step => step.Place.Path.Length > 0 && (step.Place != finding.Place || step.Kind == Step.RelatedKind))
            .GroupBy(step => (step.Place, IsStep: step.Kind != Step.RelatedKind))
            .Select(steps => steps.First())
            .ToArray();
        if (others.Length == 0)
            return;

        writer.WriteStartArray("relatedLocations");
        for (int i = 0; i < others.Length; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", i + 1);
            WriteStepPlace(writer, others[i]);
            if (others[i].Kind == Step.RelatedKind)
                WriteStepProperties(writer, others[i]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteCodeFlow(Utf8JsonWriter writer, Finding finding)
    {
        Step[] path = finding.Steps.Where(step => step.Kind != Step.RelatedKind).ToArray();
        if (path.Length == 0)
            return;

        writer.WriteStartArray("codeFlows");
        writer.WriteStartObject();
        writer.WriteStartArray("threadFlows");
        writer.WriteStartObject();
        writer.WriteStartArray("locations");
        foreach (Step step in path)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("location");
            WriteStepPlace(writer, step);
            writer.WriteEndObject();
            WriteStepProperties(writer, step);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteStepPlace(Utf8JsonWriter writer, Step step)
    {
        if (step.Place.Path.Length > 0)
        {
            writer.WriteStartObject("physicalLocation");
            WriteArtifact(writer, step.Place);
            Excerpt.WriteRegion(writer, step.Place);
            writer.WriteEndObject();
        }

        writer.WriteMessage("message", step.Describe(_options.Language));
    }

    private static void WriteStepProperties(Utf8JsonWriter writer, Step step)
    {
        writer.WriteStartObject("properties");
        writer.WriteString(StepKindProperty, step.Kind);
        writer.WriteStrings(StepArgumentsProperty, step.Arguments);
        writer.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter writer, Place place)
    {
        bool outside = place.Path.StartsWith(SourceRoot.OutsidePrefix, StringComparison.Ordinal);
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", FileUri.Encode(outside ? place.Path.Substring(SourceRoot.OutsidePrefix.Length) : place.Path));
        writer.WriteString("uriBaseId", outside ? SourceRoot.OutsideBase : SourceRoot.InsideBase);
        writer.WriteEndObject();
    }

    private void WriteTaxa(Utf8JsonWriter writer, Finding finding)
    {
        if (_law.Rule(finding.RuleId) is not { Duties.Count: > 0 } rule)
            return;

        writer.WriteStartArray("taxa");
        foreach (TaxonTarget target in rule.Duties.Select(_taxonomies.Find))
        {
            writer.WriteStartObject();
            writer.WriteTarget(target);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Written even when empty: where suppressions are known, every result must say that it has none (SARIF 2.1.0 § 3.27.23).</summary>
    private static void WriteSuppressions(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartArray("suppressions");
        foreach (Suppression suppression in finding.Suppressions)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", suppression.Kind);
            if (suppression.Justification is not null)
                writer.WriteString("justification", suppression.Justification);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Properties.Count == 0)
            return;

        writer.WriteStartObject("properties");
        foreach (KeyValuePair<string, string> property in finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            writer.WriteString(property.Key, property.Value);
        writer.WriteEndObject();
    }
}
