using System.Collections.Generic;
using System.Text.Json;
using Xunit;

namespace CsLaw.Sarif.Tests.Writing;

public class PragmaReasonTests
{
    [Theory]
    [InlineData("#pragma warning disable CSL2001 // a test number", "a test number")]
    [InlineData("  # pragma  warning disable CS0168, CSL2001 //agreed, see the wiki  ", "agreed, see the wiki")]
    [InlineData("#pragma warning disable // all of it is generated", "all of it is generated")]
    [InlineData("#pragma warning disable CSL2001", null)]
    [InlineData("#pragma warning disable CSL2001 //", null)]
    [InlineData("#pragma warning disable CSL2002 // another rule", null)]
    [InlineData("#pragma warning disable CSL2001 // over\n#pragma warning restore CSL2001", null)]
    [InlineData("// no pragma", null)]
    public void The_comment_behind_a_pragma_is_the_justification(string lines, string? reason)
    {
        string source = lines + "\nlog.LogInformation(phone);\n";
        int line = source.Split('\n').Length - 1;
        Finding finding = Clinic.PhoneInLog() with
        {
            Place = Clinic.InRoot("a.cs", line, 20, 5),
            Steps = [],
            Suppressions = [new Suppression("inSource", null)],
        };

        JsonElement result = Clinic.Result(finding, sources: new MemorySourceText(Clinic.Root, new Dictionary<string, string> { ["a.cs"] = source }));

        JsonElement suppression = result.GetProperty("suppressions")[0];
        Assert.Equal(reason, suppression.TryGetProperty("justification", out JsonElement given) ? given.GetString() : null);
    }

    [Fact]
    public void A_justification_that_is_there_stays()
    {
        Finding finding = Clinic.PhoneInLog() with { Suppressions = [new Suppression("inSource", "by attribute")] };

        Assert.Equal("by attribute", Clinic.Result(finding).GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }
}
