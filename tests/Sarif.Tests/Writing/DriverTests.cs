using System.Linq;
using System.Text.Json;
using Xunit;

namespace CsLaw.Sarif.Tests.Writing;

public class DriverTests
{
    private static readonly string[] s_rules = LawLibrary.Embedded.Rules.Select(rule => rule.Id).ToArray();

    [Fact]
    public void The_driver_is_ours_and_tells_no_compiler_rule()
    {
        JsonElement driver = Driver(Clinic.Run(Clinic.All));

        Assert.Equal("CsLawAnalyzers", driver.GetProperty("name").GetString());
        Assert.Equal("0.1.0", driver.GetProperty("version").GetString());
        Assert.Equal("en", driver.GetProperty("language").GetString());
        Assert.StartsWith("https://", driver.GetProperty("informationUri").GetString());
        Assert.Equal(s_rules, RuleIds(driver));
    }

    [Fact]
    public void The_rules_stand_at_the_same_index_whatever_was_found()
    {
        Assert.Equal(RuleIds(Driver(Clinic.Run(Clinic.All))), RuleIds(Driver(Clinic.Run([]))));
        Assert.Equal(s_rules.OrderBy(id => id, System.StringComparer.Ordinal), s_rules);
    }

    [Fact]
    public void Every_rule_has_a_name_for_programs_and_texts_for_people()
    {
        foreach (JsonElement rule in Driver(Clinic.Run([])).GetProperty("rules").EnumerateArray())
        {
            Assert.Matches("^([A-Z][a-z0-9]*)+$", rule.GetProperty("name").GetString());
            foreach (string text in new[] { "shortDescription", "fullDescription" })
                Assert.NotEmpty(Text(rule, text));
            Assert.NotEmpty(Text(rule, "help"));
            Assert.NotEmpty(rule.GetProperty("help").GetProperty("markdown").GetString()!);
        }

        Assert.Equal("PersonalDataInLog", Clinic.Rule(Clinic.Run([]), "CSL2001").GetProperty("name").GetString());
    }

    [Fact]
    public void The_name_is_the_same_in_both_languages_and_the_texts_are_not()
    {
        JsonElement english = Clinic.Rule(Clinic.Run([]), "CSL2001");
        JsonElement chinese = Clinic.Rule(Clinic.Run([], Clinic.Options(Language.Chinese)), "CSL2001");

        Assert.Equal(english.GetProperty("name").GetString(), chinese.GetProperty("name").GetString());
        Assert.Contains("日志", Text(chinese, "shortDescription"));
        Assert.Contains("《网络安全法》第42条第1款", Text(chinese, "help"));
        Assert.Contains("CSL Art. 42(1)", Text(english, "help"));
        Assert.EndsWith("/docs/rules/CSL2001.md", english.GetProperty("helpUri").GetString());
        Assert.EndsWith("/docs/zh/rules/CSL2001.md", chinese.GetProperty("helpUri").GetString());
    }

    [Fact]
    public void Properties_are_spelled_as_code_scanning_reads_them()
    {
        JsonElement rule = Clinic.Rule(Clinic.Run([]), "CSL2001");
        JsonElement properties = rule.GetProperty("properties");

        Assert.Equal("6.5", properties.GetProperty("security-severity").GetString());
        Assert.Equal("high", properties.GetProperty("precision").GetString());
        Assert.Equal("warning", properties.GetProperty("problem.severity").GetString());
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal(
            ["security", "privacy", "confidentiality", "external/cwe/cwe-532", "CSL-42", "CSL-44", "PIPL-51"],
            properties.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!));
    }

    [Fact]
    public void A_rule_about_configuration_claims_no_security_severity()
    {
        JsonElement properties = Clinic.Rule(Clinic.Run([]), "CSL0001").GetProperty("properties");

        Assert.False(properties.TryGetProperty("security-severity", out _));
        Assert.DoesNotContain("security", properties.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
    }

    [Fact]
    public void Tags_of_the_former_law_cannot_be_taken_for_present_numbers()
    {
        JsonElement run = Clinic.Run([], Clinic.Options(lawVersion: LogOptions.FormerLaw));
        string[] tags = Clinic.Rule(run, "CSL2001").GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!).ToArray();

        Assert.Contains("CSL2016-40", tags);
        Assert.DoesNotContain(tags, tag => tag.StartsWith("CSL-", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Relationships_lead_to_duties_penalties_neighbours_and_weaknesses()
    {
        JsonElement run = Clinic.Run([]);
        string[] relationships = Clinic.Rule(run, "CSL2001").GetProperty("relationships").EnumerateArray().Select(Describe).ToArray();

        Assert.Equal(
            [
                "CSL 42(1) superset", "CSL 44(2) superset", "CSL 71(1)(2) relevant", "PIPL 66 relevant", "PIPL 51 relevant", "CSL 42(2) relevant", "CWE 532 superset",
            ],
            relationships);
        Assert.False(Clinic.Rule(run, "CSL0001").TryGetProperty("relationships", out _));
    }

    [Fact]
    public void Every_reference_points_at_the_taxon_it_names()
    {
        foreach (int version in new[] { LogOptions.CurrentLaw, LogOptions.FormerLaw })
        {
            JsonElement run = Clinic.Run(Clinic.All, Clinic.Options(lawVersion: version));
            JsonElement[] targets = Driver(run).GetProperty("rules").EnumerateArray()
                .Where(rule => rule.TryGetProperty("relationships", out _))
                .SelectMany(rule => rule.GetProperty("relationships").EnumerateArray().Select(relationship => relationship.GetProperty("target")))
                .Concat(run.GetProperty("results").EnumerateArray()
                    .Where(result => result.TryGetProperty("taxa", out _))
                    .SelectMany(result => result.GetProperty("taxa").EnumerateArray()))
                .ToArray();

            Assert.NotEmpty(targets);
            Assert.All(targets, target =>
            {
                JsonElement component = target.GetProperty("toolComponent");
                JsonElement taxonomy = run.GetProperty("taxonomies")[component.GetProperty("index").GetInt32()];
                Assert.Equal(component.GetProperty("name").GetString(), taxonomy.GetProperty("name").GetString());
                Assert.Equal(target.GetProperty("id").GetString(), taxonomy.GetProperty("taxa")[target.GetProperty("index").GetInt32()].GetProperty("id").GetString());
            });
        }
    }

    private static JsonElement Driver(JsonElement run) => run.GetProperty("tool").GetProperty("driver");

    private static string[] RuleIds(JsonElement driver) => driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!).ToArray();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetProperty("text").GetString()!;

    private static string Describe(JsonElement relationship)
    {
        JsonElement target = relationship.GetProperty("target");
        return target.GetProperty("toolComponent").GetProperty("name").GetString() + " " + target.GetProperty("id").GetString() + " "
            + string.Join(",", relationship.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()));
    }
}
