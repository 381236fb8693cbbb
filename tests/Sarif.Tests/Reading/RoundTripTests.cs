using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace CsLaw.Sarif.Tests.Reading;

public class RoundTripTests
{
    [Fact]
    public void Findings_come_back_equal()
    {
        Finding[] findings = [Relative(Clinic.WrongLine()), Relative(Clinic.SentAbroad()), Relative(Clinic.PhoneInLog())];

        SarifLogContent content = Read(Clinic.Bytes(findings));

        Assert.Equal(findings, content.Findings);
    }

    [Theory]
    [InlineData(Language.English, LogOptions.CurrentLaw)]
    [InlineData(Language.Chinese, LogOptions.FormerLaw)]
    public void A_log_written_again_from_itself_is_the_same_log(Language language, int lawVersion)
    {
        byte[] log = Clinic.Bytes(Clinic.All, Clinic.Options(language, lawVersion) with { Category = "clinic", ExecutionSuccessful = false });

        SarifLogContent content = Read(log);

        Assert.Equal(language, content.Language);
        Assert.Equal(lawVersion, content.LawVersion);
        Assert.Equal("0.1.0", content.ToolVersion);
        Assert.Equal("clinic", content.Category);
        Assert.False(content.ExecutionSuccessful);
        Assert.Equal(log, Clinic.Bytes(content.Findings, content.Options("/elsewhere"), content.Sources));
    }

    [Fact]
    public void A_file_of_one_line_is_quoted_well_enough_to_be_written_again()
    {
        Finding finding = Clinic.WrongLine() with { Place = Clinic.InRoot("a.txt", 1, 1, 3) };
        byte[] log = Clinic.Bytes([finding], sources: new MemorySourceText(Clinic.Root, new System.Collections.Generic.Dictionary<string, string> { ["a.txt"] = "???" }));

        SarifLogContent content = Read(log);

        Assert.Equal(log, Clinic.Bytes(content.Findings, content.Options("/elsewhere"), content.Sources));
    }

    [Fact]
    public void Fingerprints_are_read()
    {
        SarifLogContent content = Read(Clinic.Bytes(Clinic.All));

        Assert.Equal(content.Findings.Count, content.Fingerprints.Count);
        Assert.All(content.Fingerprints, mark => Assert.EndsWith(":1", mark));
    }

    [Fact]
    public void Related_places_come_back()
    {
        Finding finding = Finding.Create("CSL4001", FindingLevel.Warning, "m.", Clinic.At("a.cs", 1, 1, 1), [Clinic.At("b.cs", 2, 3, 4)], Clinic.PhoneInLog().Properties, []);

        Assert.Equal([finding], Read(Clinic.Bytes([finding])).Findings);
    }

    [Fact]
    public void Another_tools_log_is_refused()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(
            () => Read(Encoding.UTF8.GetBytes("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Other"}}}]}""")));

        Assert.Contains("runs[0].tool.driver", error.Message);
        Assert.Contains("'Other'", error.Message);
    }

    [Fact]
    public void A_log_of_several_runs_is_refused()
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes("""{"version":"2.1.0","runs":[]}""")));

        Assert.Contains("one run", error.Message);
    }

    [Fact]
    public void A_damaged_result_is_named()
    {
        string log = Clinic.Text([Clinic.PhoneInLog()]).Replace("\"startLine\": 8", "\"startLine\": \"8\"");

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes(log)));

        Assert.StartsWith("runs[0].results[0].locations[0].physicalLocation.region.startLine: ", error.Message);
    }

    private static SarifLogContent Read(byte[] log) => SarifLog.Read(new MemoryStream(log));

    private static Finding Relative(Finding finding) => finding with
    {
        Place = Relative(finding.Place),
        Steps = finding.Steps.Select(step => step with { Place = Relative(step.Place) }).ToArray(),
    };

    private static Place Relative(Place place) => place with { Path = place.Path[(Clinic.Root.Length + 1)..] };
}
