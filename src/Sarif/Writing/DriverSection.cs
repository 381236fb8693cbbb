using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace CsLaw.Sarif;

/// <summary>
/// Writes the <c>tool.driver</c> of a run with all rules of the table, found or not, so that an index means the same rule in every log of a version.
/// Tags, precision and severities are spelled as GitHub code scanning reads them.
/// </summary>
internal sealed class DriverSection
{
    /// <summary>The name by which a log is known as ours.</summary>
    public const string ToolName = "CsLawAnalyzers";

    private const string Home = "https://github.com/cslawanalyzers/cslawanalyzers";

    private readonly LawLibrary _law;
    private readonly LogOptions _options;
    private readonly TaxonomyTable _taxonomies;

    public DriverSection(LawLibrary law, LogOptions options, TaxonomyTable taxonomies)
    {
        _law = law;
        _options = options;
        _taxonomies = taxonomies;
    }

    private Language Language => _options.Language;

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("driver");
        writer.WriteString("name", ToolName);
        writer.WriteString("version", _options.ToolVersion);
        writer.WriteString("semanticVersion", _options.ToolVersion);
        writer.WriteString("informationUri", Home);
        writer.WriteString("language", SarifJson.Code(Language));
        writer.WriteMessage("shortDescription", LogTexts.Get("Driver_Short", Language));
        writer.WriteMessage("fullDescription", LogTexts.Get("Driver_Full", Language));
        writer.WriteStartArray("supportedTaxonomies");
        for (int i = 0; i < _taxonomies.Taxonomies.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("name", _taxonomies.Taxonomies[i].Name);
            writer.WriteNumber("index", i);
            writer.WriteString("guid", _taxonomies.Taxonomies[i].Guid);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rules");
        foreach (LawRule rule in _law.Rules)
            Write(writer, rule);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, LawRule rule)
    {
        string page = RulePages.Address(rule.Id, Language).AbsoluteUri;
        writer.WriteStartObject();
        writer.WriteString("id", rule.Id);
        writer.WriteString("name", PascalCase(RuleTexts.Title(rule.Id, Language.English)));
        writer.WriteMessage("shortDescription", RuleTexts.Title(rule.Id, Language));
        writer.WriteMessage("fullDescription", RuleTexts.Description(rule.Id, Language));
        writer.WriteStartObject("help");
        writer.WriteString("text", HelpText(rule, page));
        writer.WriteString("markdown", RulePages.Markdown(rule.Id, Language) ?? RuleTexts.Description(rule.Id, Language));
        writer.WriteEndObject();
        writer.WriteString("helpUri", page);
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", Level(rule.Level));
        writer.WriteEndObject();
        WriteRelationships(writer, rule);
        WriteProperties(writer, rule);
        writer.WriteEndObject();
    }

    /// <summary>The level's name in SARIF.</summary>
    public static string Level(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error",
        FindingLevel.Warning => "warning",
        _ => "note",
    };

    /// <summary>The plain text for readers without Markdown: what it is about, the provisions by their citations, the page.</summary>
    private string HelpText(LawRule rule, string page)
    {
        var lines = new List<string> { RuleTexts.Description(rule.Id, Language) };
        AddCitations(lines, "Help_Duties", rule.Duties);
        AddCitations(lines, "Help_Penalties", rule.Penalties);
        AddCitations(lines, "Help_Related", rule.Related);
        lines.Add(LogTexts.Get("Help_Page", Language, page));
        return string.Join("\n", lines);
    }

    private void AddCitations(List<string> lines, string label, IReadOnlyList<ArticleReference> provisions)
    {
        if (provisions.Count > 0)
            lines.Add(LogTexts.Get(label, Language, string.Join(LogTexts.Get("List_Separator", Language), provisions.Select(provision => _taxonomies.Find(provision).Taxon.Citation))));
    }

    /// <summary>
    /// What the rule finds is an instance of the duty and of the weakness, so these are its supersets; penalties and provisions read together with the
    /// duty are relevant (SARIF 2.1.0 § 3.53.3).
    /// </summary>
    private void WriteRelationships(Utf8JsonWriter writer, LawRule rule)
    {
        (TaxonTarget Target, string Kind, string Role)[] relationships =
        [
            .. rule.Duties.Select(provision => (_taxonomies.Find(provision), "superset", "Role_Duty")),
            .. rule.Penalties.Select(provision => (_taxonomies.Find(provision), "relevant", "Role_Penalty")),
            .. rule.Related.Select(provision => (_taxonomies.Find(provision), "relevant", "Role_Related")),
            .. rule.Weaknesses.Select(number => (_taxonomies.FindWeakness(number), "superset", "Role_Weakness")),
        ];
        if (relationships.Length == 0)
            return;

        writer.WriteStartArray("relationships");
        foreach ((TaxonTarget target, string kind, string role) in relationships)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("target");
            writer.WriteTarget(target);
            writer.WriteEndObject();
            writer.WriteStrings("kinds", [kind]);
            writer.WriteMessage("description", LogTexts.Get(role, Language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteProperties(Utf8JsonWriter writer, LawRule rule)
    {
        writer.WriteStartObject("properties");
        writer.WriteString("precision", rule.Precision);
        writer.WriteString("problem.severity", rule.Level == FindingLevel.Note ? "recommendation" : Level(rule.Level));
        if (rule.SecuritySeverity is { } severity)
            writer.WriteString("security-severity", severity.ToString("0.0", CultureInfo.InvariantCulture));
        writer.WriteStrings("tags", Tags(rule));
        writer.WriteEndObject();
    }

    private IEnumerable<string> Tags(LawRule rule)
    {
        if (rule.SecuritySeverity is not null)
            yield return "security";
        if (rule.Duties.Count > 0)
            yield return "privacy";
        yield return rule.Theme;
        foreach (int number in rule.Weaknesses)
            yield return "external/cwe/cwe-" + number.ToString("000", CultureInfo.InvariantCulture);
        foreach (string tag in rule.Duties.Concat(rule.Related).SelectMany(ArticleTags).Distinct())
            yield return tag;
    }

    /// <summary><c>CSL-42</c>; in the numbering of 2016 <c>CSL2016-40</c>, so that nobody takes one for the other.</summary>
    private IEnumerable<string> ArticleTags(ArticleReference provision)
    {
        if (!_options.IsFormerLaw || !_law.IsRenumbered(provision.Law))
            return [provision.Law + "-" + provision.Article];
        return _law.Former(provision).Select(former => provision.Law + "2016-" + former.Split('(')[0]);
    }

    /// <summary>A name for programs from the English title: <c>Personal data in a log</c> becomes <c>PersonalDataInLog</c>.</summary>
    private static string PascalCase(string title) => string.Concat(title
        .Split([' ', '-', ',', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.ToLowerInvariant() is not ("a" or "an" or "the"))
        .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
