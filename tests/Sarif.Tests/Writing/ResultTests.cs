using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CsLawAnalyzers.Rules;
using Xunit;

namespace CsLaw.Sarif.Tests.Writing;

public class ResultTests
{
    [Fact]
    public void A_result_names_rule_level_message_and_duties()
    {
        JsonElement result = Clinic.Result(Clinic.PhoneInLog());

        Assert.Equal("CSL2001", result.GetProperty("ruleId").GetString());
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.StartsWith("Mobile phone number goes into the log", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(["42(1)", "44(2)"], result.GetProperty("taxa").EnumerateArray().Select(taxon => taxon.GetProperty("id").GetString()!));
        JsonElement rules = Clinic.Run([]).GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal("CSL2001", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public void Taxa_follow_the_numbering_of_the_run()
    {
        JsonElement result = Clinic.Result(Clinic.PhoneInLog(), Clinic.Options(lawVersion: LogOptions.FormerLaw));

        Assert.Equal(["40", "42(2)"], result.GetProperty("taxa").EnumerateArray().Select(taxon => taxon.GetProperty("id").GetString()!));
    }

    [Theory]
    [InlineData(FindingLevel.Note, "note")]
    [InlineData(FindingLevel.Warning, "warning")]
    [InlineData(FindingLevel.Error, "error")]
    public void Levels_have_the_names_of_the_standard(FindingLevel level, string name) =>
        Assert.Equal(name, Clinic.Result(Clinic.PhoneInLog() with { Level = level }).GetProperty("level").GetString());

    [Fact]
    public void The_place_is_relative_encoded_and_quoted()
    {
        JsonElement physical = Location(Clinic.Result(Clinic.PhoneInLog())).GetProperty("physicalLocation");

        Assert.Equal("src/%E6%8C%82%E5%8F%B7%20%E6%9C%8D%E5%8A%A1/Patients%231.cs", physical.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", physical.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        JsonElement region = physical.GetProperty("region");
        Assert.Equal([8, 50, 8, 55], new[] { "startLine", "startColumn", "endLine", "endColumn" }.Select(name => region.GetProperty(name).GetInt32()));
        Assert.Equal("phone", Snippet(region));
        JsonElement context = physical.GetProperty("contextRegion");
        Assert.Equal(7, context.GetProperty("startLine").GetInt32());
        Assert.Equal(9, context.GetProperty("endLine").GetInt32());
        Assert.Equal("        string phone = patient.Phone;\n        log.LogInformation(\"Registered {Phone}\", phone);\n    }", Snippet(context));
    }

    [Fact]
    public void A_region_over_several_lines_is_quoted_whole()
    {
        Finding finding = Clinic.PhoneInLog() with { Place = new Place(Clinic.Root + "/" + Clinic.LoggingFile, 7, 16, 8, 12) };

        JsonElement physical = Location(Clinic.Result(finding)).GetProperty("physicalLocation");

        Assert.Equal("phone = patient.Phone;\n        log", Snippet(physical.GetProperty("region")));
        Assert.Equal(6, physical.GetProperty("contextRegion").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void A_file_that_is_nothing_but_the_region_has_no_context()
    {
        Finding finding = Clinic.WrongLine() with { Place = Clinic.InRoot("a.txt", 1, 1, 3) };

        JsonElement physical = Location(Clinic.Result(finding, sources: new MemorySourceText(Clinic.Root, new Dictionary<string, string> { ["a.txt"] = "???" })))
            .GetProperty("physicalLocation");

        Assert.Equal("???", Snippet(physical.GetProperty("region")));
        Assert.False(physical.TryGetProperty("contextRegion", out _));
    }

    [Fact]
    public void Without_the_source_there_is_a_region_and_no_quote()
    {
        JsonElement physical = Location(Clinic.Result(Clinic.PhoneInLog(), sources: new MemorySourceText("/", new Dictionary<string, string>())))
            .GetProperty("physicalLocation");

        Assert.False(physical.GetProperty("region").TryGetProperty("snippet", out _));
        Assert.False(physical.TryGetProperty("contextRegion", out _));
    }

    [Fact]
    public void A_source_that_changed_since_it_was_compiled_is_not_quoted_wrongly()
    {
        var sources = new MemorySourceText(Clinic.Root, new Dictionary<string, string> { [Clinic.ClientFile] = "x\ny" });

        JsonElement region = Location(Clinic.Result(Clinic.SentAbroad(), sources: sources)).GetProperty("physicalLocation").GetProperty("region");

        Assert.False(region.TryGetProperty("snippet", out _));
    }

    [Theory]
    [InlineData("M:Clinic.Patients.Register(Clinic.Patient,System.Int32)", "Register", "Clinic.Patients.Register(Clinic.Patient,System.Int32)", "function")]
    [InlineData("M:Clinic.Patients.#ctor", "#ctor", "Clinic.Patients.#ctor", "function")]
    [InlineData("P:Clinic.Patient.Phone", "Phone", "Clinic.Patient.Phone", "member")]
    [InlineData("T:Patient", "Patient", "Patient", "type")]
    public void The_member_is_the_logical_location(string id, string name, string full, string kind)
    {
        Finding finding = Clinic.WrongLine() with { Properties = new Dictionary<string, string> { [FindingProperties.Member] = id } };

        JsonElement logical = Location(Clinic.Result(finding)).GetProperty("logicalLocations").EnumerateArray().Single();

        Assert.Equal(name, logical.GetProperty("name").GetString());
        Assert.Equal(full, logical.GetProperty("fullyQualifiedName").GetString());
        Assert.Equal(id, logical.GetProperty("decoratedName").GetString());
        Assert.Equal(kind, logical.GetProperty("kind").GetString());
    }

    [Fact]
    public void What_is_no_member_id_is_no_logical_location()
    {
        Finding finding = Clinic.WrongLine() with { Properties = new Dictionary<string, string> { [FindingProperties.Member] = "?" } };

        Assert.False(Location(Clinic.Result(finding)).TryGetProperty("logicalLocations", out _));
    }

    [Fact]
    public void The_code_flow_tells_every_step_in_a_sentence()
    {
        string[] steps = Flow(Clinic.Result(Clinic.PhoneInLog()));

        Assert.Equal(
            [
                "7:24 patient.Phone is read; it holds mobile phone number.",
                "7:16 The value is kept in phone.",
                "8:50 The value reaches LoggerExtensions.LogInformation(|) (log).",
            ],
            steps);
    }

    [Fact]
    public void The_code_flow_speaks_Chinese()
    {
        string[] steps = Flow(Clinic.Result(Clinic.PhoneInLog(), Clinic.Options(Language.Chinese)));

        Assert.Equal(["7:24 读取 patient.Phone，其内容为：手机号。", "7:16 该值存入 phone。", "8:50 该值到达 LoggerExtensions.LogInformation(|)（日志）。"], steps);
    }

    [Fact]
    public void Related_locations_are_the_other_places_numbered_and_told()
    {
        JsonElement[] related = Clinic.Result(Clinic.PhoneInLog()).GetProperty("relatedLocations").EnumerateArray().ToArray();

        Assert.Equal([1, 2], related.Select(location => location.GetProperty("id").GetInt32()));
        Assert.All(related, location => Assert.NotEmpty(location.GetProperty("message").GetProperty("text").GetString()!));
    }

    [Fact]
    public void A_place_that_no_step_names_is_related_and_no_part_of_the_flow()
    {
        Finding finding = Finding.Create("CSL4001", FindingLevel.Warning, "m.", Clinic.InRoot("a.cs", 1, 1, 1), [Clinic.InRoot("b.cs", 2, 3, 4)], new Dictionary<string, string>(), []);

        JsonElement result = Clinic.Result(finding);

        Assert.Equal("b.cs", result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.False(result.TryGetProperty("codeFlows", out _));
    }

    [Fact]
    public void Suppressions_keep_their_justification_and_every_result_says_whether_it_has_one()
    {
        JsonElement suppressed = Clinic.Result(Clinic.SentAbroad()).GetProperty("suppressions").EnumerateArray().Single();

        Assert.Equal("inSource", suppressed.GetProperty("kind").GetString());
        Assert.Equal("标准合同已备案 \"2026-08\", <b>see</b> DPO", suppressed.GetProperty("justification").GetString());
        Assert.False(Clinic.Result(Clinic.OutsideRoot()).GetProperty("suppressions")[0].TryGetProperty("justification", out _));
        Assert.Equal(0, Clinic.Result(Clinic.PhoneInLog()).GetProperty("suppressions").GetArrayLength());
    }

    [Fact]
    public void The_property_bag_holds_the_facts_and_not_the_notation_of_the_steps()
    {
        JsonElement properties = Clinic.Result(Clinic.SentAbroad()).GetProperty("properties");

        Assert.Equal(
            ["cslaw.confidence", "cslaw.host", "cslaw.jurisdiction", "cslaw.member", "cslaw.sensitive", "cslaw.sign", "cslaw.sink", "cslaw.taxa"],
            properties.EnumerateObject().Select(property => property.Name));
        Assert.Equal("outside", properties.GetProperty("cslaw.jurisdiction").GetString());
    }

    [Fact]
    public void A_finding_of_no_file_has_no_location()
    {
        Finding finding = Clinic.WrongLine() with { Place = Place.None };

        Assert.False(Clinic.Result(finding).TryGetProperty("locations", out _));
    }

    [Fact]
    public void A_rule_that_the_table_does_not_know_keeps_its_finding()
    {
        JsonElement result = Clinic.Result(Clinic.WrongLine() with { RuleId = "CSL9999" });

        Assert.Equal("CSL9999", result.GetProperty("ruleId").GetString());
        Assert.False(result.TryGetProperty("ruleIndex", out _));
        Assert.False(result.TryGetProperty("taxa", out _));
    }

    [Theory]
    [InlineData("quote \" backslash \\ brace {0} bracket [a](1) <script>")]
    [InlineData("控制符 \u0001\u0007\t\r\n 结尾")]
    [InlineData("emoji 😀 and 𠮷")]
    public void Any_text_comes_through_unchanged(string message)
    {
        Assert.Equal(message, Clinic.Result(Clinic.WrongLine() with { Message = message }).GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_the_log()
    {
        JsonElement result = Clinic.Result(Clinic.WrongLine() with { Message = "half \ud83d." });

        Assert.Equal("half \ufffd.", result.GetProperty("message").GetProperty("text").GetString());
    }

    private static JsonElement Location(JsonElement result) => result.GetProperty("locations").EnumerateArray().Single();

    private static string Snippet(JsonElement region) => region.GetProperty("snippet").GetProperty("text").GetString()!;

    private static string[] Flow(JsonElement result) =>
        result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").EnumerateArray()
            .Select(step => step.GetProperty("location"))
            .Select(location =>
            {
                JsonElement region = location.GetProperty("physicalLocation").GetProperty("region");
                return $"{region.GetProperty("startLine")}:{region.GetProperty("startColumn")} {location.GetProperty("message").GetProperty("text").GetString()}";
            })
            .ToArray();
}
