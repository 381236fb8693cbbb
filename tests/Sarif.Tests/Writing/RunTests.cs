using System;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace CsLaw.Sarif.Tests.Writing;

public class RunTests
{
    [Fact]
    public void A_log_has_one_run_of_the_standard()
    {
        JsonElement log = JsonDocument.Parse(Clinic.Bytes(Clinic.All)).RootElement;

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal(1, log.GetProperty("runs").GetArrayLength());
        JsonElement run = log.GetProperty("runs")[0];
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Fact]
    public void An_analysis_that_broke_off_says_so()
    {
        JsonElement run = Clinic.Run([], Clinic.Options() with { ExecutionSuccessful = false });

        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }

    [Theory]
    [InlineData("clinic")]
    [InlineData("clinic/")]
    public void A_category_ends_with_a_slash(string category)
    {
        JsonElement run = Clinic.Run([], Clinic.Options() with { Category = category });

        Assert.Equal("clinic/", run.GetProperty("automationDetails").GetProperty("id").GetString());
    }

    [Fact]
    public void Without_a_category_a_run_has_no_id() => Assert.False(Clinic.Run([]).TryGetProperty("automationDetails", out _));

    [Fact]
    public void Nothing_of_the_machine_gets_into_the_log()
    {
        string log = Clinic.Text(Clinic.All);

        Assert.DoesNotContain("/build", log);
        Assert.DoesNotContain("agent7", log);
        Assert.DoesNotContain("file:/", log);
        Assert.DoesNotContain(Environment.MachineName, log);
        Assert.DoesNotContain("Utc", log);
    }

    [Fact]
    public void The_bases_are_described_and_have_no_address()
    {
        JsonElement bases = Clinic.Run(Clinic.All).GetProperty("originalUriBaseIds");

        Assert.Equal(["%SRCROOT%", "%OUTSIDE%"], bases.EnumerateObject().Select(item => item.Name));
        Assert.All(bases.EnumerateObject(), item =>
        {
            Assert.NotEmpty(item.Value.GetProperty("description").GetProperty("text").GetString()!);
            Assert.False(item.Value.TryGetProperty("uri", out _));
        });
    }

    [Fact]
    public void A_file_outside_the_root_is_known_by_its_name_only()
    {
        JsonElement artifact = Clinic.Result(Clinic.OutsideRoot()).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.Equal("Accounts.cs", artifact.GetProperty("uri").GetString());
        Assert.Equal("%OUTSIDE%", artifact.GetProperty("uriBaseId").GetString());
        Assert.False(Clinic.Run([Clinic.PhoneInLog()]).GetProperty("originalUriBaseIds").TryGetProperty("%OUTSIDE%", out _));
    }

    [Fact]
    public void Chinese_stays_legible_and_lines_end_alike_everywhere()
    {
        string log = Clinic.Text(Clinic.All, Clinic.Options(Language.Chinese));

        Assert.Contains("《网络安全法》", log);
        Assert.DoesNotContain('\r', log);
        Assert.EndsWith("}\n", log);
        Assert.StartsWith("{", log);
    }
}
