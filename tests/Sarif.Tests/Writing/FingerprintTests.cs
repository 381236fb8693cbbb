using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CsLawAnalyzers.Rules;
using Xunit;

namespace CsLaw.Sarif.Tests.Writing;

public class FingerprintTests
{
    private static readonly string s_mark = Single(Clinic.PhoneInLog(), Clinic.LoggingSource);

    [Fact]
    public void It_has_a_name_with_a_version_and_a_number()
    {
        Assert.Matches("^[0-9a-f]{32}:1$", s_mark);
    }

    [Fact]
    public void It_survives_lines_moving_above() =>
        Assert.Equal(s_mark, Single(Clinic.PhoneInLog(movedBy: 3), "// a\n// b\n\n" + Clinic.LoggingSource));

    [Fact]
    public void It_survives_edits_elsewhere_in_the_file() =>
        Assert.Equal(s_mark, Single(Clinic.PhoneInLog(), Clinic.LoggingSource.Replace("string phone = patient.Phone;", "var phone = patient.Phone; // read")));

    [Fact]
    public void It_survives_another_indentation_and_other_line_ends() =>
        Assert.Equal(s_mark, Single(Clinic.PhoneInLog(), Clinic.LoggingSource.Replace("        log", "\tlog").Replace("\n", "\r\n")));

    [Fact]
    public void It_is_the_same_in_both_languages_and_numberings()
    {
        Finding chinese = Clinic.PhoneInLog() with { Message = "手机号写入日志。" };

        Assert.Equal(s_mark, Marks([chinese], Clinic.LoggingSource, Clinic.Options(Language.Chinese, LogOptions.FormerLaw)).Single());
    }

    [Fact]
    public void It_is_the_same_under_another_root()
    {
        Finding moved = Clinic.PhoneInLog(root: "/home/lin/clinic/");
        var sources = new MemorySourceText("/home/lin/clinic", new Dictionary<string, string> { [Clinic.LoggingFile] = Clinic.LoggingSource });

        Assert.Equal(s_mark, Mark(Clinic.Result(moved, Clinic.Options() with { Root = "/home/lin/clinic/" }, sources)));
    }

    [Fact]
    public void It_changes_with_the_text_of_the_line() =>
        Assert.NotEqual(s_mark, Single(Clinic.PhoneInLog(), Clinic.LoggingSource.Replace("Registered", "Recorded")));

    [Theory]
    [InlineData(FindingProperties.Member, "M:Clinic.Patients.Other")]
    [InlineData(FindingProperties.Taxa, "email")]
    [InlineData(FindingProperties.Sink, "http")]
    public void It_changes_with_what_the_finding_is_about(string property, string value)
    {
        Finding other = Clinic.PhoneInLog() with { Properties = new Dictionary<string, string>(Clinic.PhoneInLog().Properties) { [property] = value } };

        Assert.NotEqual(s_mark, Single(other, Clinic.LoggingSource));
    }

    [Fact]
    public void It_changes_with_rule_and_file()
    {
        Finding place = Clinic.PhoneInLog() with { Place = Clinic.PhoneInLog().Place with { Path = Clinic.Root + "/src/Other.cs" } };

        Assert.NotEqual(s_mark, Single(Clinic.PhoneInLog() with { RuleId = "CSL1001" }, Clinic.LoggingSource));
        Assert.NotEqual(
            s_mark,
            Mark(Clinic.Result(place, sources: new MemorySourceText(Clinic.Root, new Dictionary<string, string> { ["src/Other.cs"] = Clinic.LoggingSource }))));
    }

    [Fact]
    public void Equal_findings_on_equal_lines_are_told_apart_by_their_order()
    {
        string twice = Clinic.LoggingSource.Replace("        log.LogInformation(\"Registered {Phone}\", phone);", "        log.LogInformation(\"Registered {Phone}\", phone);\n        log.LogInformation(\"Registered {Phone}\", phone);");

        string[] marks = Marks([Clinic.PhoneInLog(movedBy: 1), Clinic.PhoneInLog()], twice);

        Assert.Equal(s_mark, marks[0]);
        Assert.Equal(s_mark.Replace(":1", ":2"), marks[1]);
    }

    [Fact]
    public void Without_the_source_the_message_has_to_do()
    {
        var nothing = new MemorySourceText(Clinic.Root, new Dictionary<string, string>());
        Finding finding = Clinic.PhoneInLog();

        string mark = Mark(Clinic.Result(finding, sources: nothing));

        Assert.Equal(mark, Mark(Clinic.Result(Clinic.PhoneInLog(movedBy: 5), sources: nothing)));
        Assert.NotEqual(mark, Mark(Clinic.Result(finding with { Message = "another." }, sources: nothing)));
    }

    private static string Single(Finding finding, string source) => Marks([finding], source).Single();

    private static string[] Marks(IEnumerable<Finding> findings, string source, LogOptions? options = null) =>
        Clinic.Run(findings, options, new MemorySourceText(Clinic.Root, new Dictionary<string, string> { [Clinic.LoggingFile] = source }))
            .GetProperty("results").EnumerateArray().Select(Mark).ToArray();

    private static string Mark(JsonElement result) => result.GetProperty("partialFingerprints").GetProperty("cslawFinding/v1").GetString()!;
}
