using CsLaw.Tool.Commands;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Data;

/// <summary>What <c>cslaw explain --data</c> lists, read from its CSV: one record a member.</summary>
public sealed class ExplainDataTests
{
    [Fact]
    public async Task PropertiesFieldsAndRecordMembersAreListedInTheOrderOfTheirPlaces()
    {
        using Tree tree = new();
        tree.WriteClinic().Write("Clinic/Address.cs", "namespace Clinic; public class Customer { public string Email; }");
        Outcome outcome = await tree.RunAsync("explain", "--data", ".", "--format", "csv");
        Assert.Equal(ExitCode.Clean, outcome.ExitCode);
        Assert.Equal(
            [
                "Clinic/Address.cs:1 field Customer.Email",
                "Clinic/Patient.cs:6 property Patient.Phone",
                "Clinic/Patient.cs:7 property Patient.IdCardNo",
                "Clinic/Patient.cs:9 property Patient.Where",
                "Clinic/Patient.cs:10 field Patient._email",
                "Clinic/Patient.cs:13 property Visitor.FullName",
                "Clinic/Patient.cs:13 property Visitor.Mobile",
            ],
            Members(outcome));
    }

    [Fact]
    public async Task WithAllAlsoWhatMethodsTakeAndDeclare()
    {
        using Tree tree = new();
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", ".", "--format", "csv", "--all");
        Assert.Equal(
            [
                "Clinic/Patient.cs:17 parameter Journal.mobile",
                "Clinic/Patient.cs:19 local Journal.email",
                "Clinic/Patient.cs:20 parameter Journal.idCardNo",
            ],
            Members(outcome).Where(static member => member.Contains("Journal", StringComparison.Ordinal)));
        // The parameters of the record are its properties, told once.
        Assert.Equal(1, outcome.Count(",Mobile,"));
    }

    [Fact]
    public async Task EveryEntryNamesTaxonConfidenceAndSign()
    {
        using Tree tree = new();
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", ".", "--format", "csv");
        Assert.Contains(
            "Clinic/Patient.cs,7,19,property,Clinic,Patient,,IdCardNo,string,resident-id-number,",
            outcome.Output);
        Assert.Contains(",true,named,name,IdCardNo\r\n", outcome.Output);
        Assert.Contains(",named,display,家庭住址\r\n", outcome.Output);
    }

    [Theory]
    [InlineData("hinted", "1,named,person", "2,declared,setting", "3,hinted,name")]
    [InlineData("named", "1,named,person", "2,declared,setting")]
    [InlineData("declared", "2,declared,setting")]
    public async Task TheMinimumDecidesWhatIsListed(string minimum, params string[] expected)
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Tree.PlainProject).Write("A/CsLaw.Data.txt", "data mobile-phone name:Zebra\n").Write("A/A.cs", """
            class Patient { public string Name { get; set; } }
            class Stripes { public string Zebra { get; set; } }
            class Something { public string Age { get; set; } }
            """);
        Outcome outcome = await tree.RunAsync("explain", "--data", "A", "--format", "csv", "--min", minimum);
        IEnumerable<string> listed = outcome.Lines.Skip(1)
            .Select(static line => line.Split(','))
            .Select(static fields => $"{fields[1]},{fields[12]},{fields[13]}")
            .Distinct();
        Assert.Equal(expected, listed);
        Assert.Equal(minimum != "hinted", outcome.Error.Contains("below --min and not listed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AUserFileTakesAMemberOutAndPutsOneIn()
    {
        using Tree tree = new();
        tree.WriteClinic().Write("Clinic/CsLaw.Data.txt", "data none P:Clinic.Patient.Phone\ndata email P:Clinic.Patient.Id\n");
        Outcome outcome = await tree.RunAsync("explain", "--data", "Clinic", "--format", "csv");
        Assert.DoesNotContain(",Phone,", outcome.Output);
        Assert.Contains(",Id,int,email,", outcome.Output);
        Assert.Contains(",declared,setting,Id\r\n", outcome.Output);
    }

    [Fact]
    public async Task ASourceThatTwoProjectsCompileIsListedOnce()
    {
        using Tree tree = new();
        tree.Write("Shared/Patient.cs", DataSources.Patient);
        foreach (string name in (string[])["A", "B"])
        {
            tree.Write($"{name}/{name}.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><Compile Include="../Shared/*.cs" /></ItemGroup>
                </Project>
                """);
        }

        Outcome outcome = await tree.RunAsync("explain", "--data", "A", "B", "--format", "csv");
        Assert.Equal(1, outcome.Count(",IdCardNo,string,"));
        Assert.Contains("types about persons: 2; projects: 2", outcome.Error);
    }

    [Fact]
    public async Task ATestProjectIsLeftOutUnlessItIsAskedFor()
    {
        using Tree tree = new();
        tree.Write("Shop.Tests/Shop.Tests.csproj", Tree.PlainProject).Write("Shop.Tests/Patient.cs", DataSources.Patient);
        Outcome outcome = await tree.RunAsync("explain", "--data", ".");
        Assert.Equal("Nothing is taken for personal data with this confidence.", outcome.Lines[0]);
        Assert.Contains("test projects left out (cslaw_include_tests = true takes them in): 1", outcome.Lines[1]);

        tree.Write("Shop.Tests/.globalconfig", "is_global = true\ncslaw_include_tests = true\n");
        Outcome included = await tree.RunAsync("explain", "--data", ".");
        Assert.Contains("Patient.Phone", included.Output);
        Assert.DoesNotContain("left out", included.Output);
    }

    [Fact]
    public async Task TheSummaryCountsByConfidenceAndSensitivity()
    {
        using Tree tree = new();
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", "Clinic");
        Assert.StartsWith(
            "Members: 6 (declared: 0, known: 0, named: 6, hinted: 0); sensitive: 1, general: 5; types about persons: 2; projects: 1",
            outcome.Lines[^1]);
    }

    [Fact]
    public async Task QuietPrintsTheListAlone()
    {
        using Tree tree = new();
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", "Clinic", "--quiet");
        Assert.Empty(outcome.Error);
        Assert.DoesNotContain("Members:", outcome.Output);
        Assert.Contains("Patient.Phone", outcome.Output);
    }

    [Fact]
    public async Task WhatCannotBeReadIsNamedAndTheRestIsListed()
    {
        using Tree tree = new();
        tree.WriteClinic().Write("Broken/Broken.csproj", "<Project><broken");
        Outcome outcome = await tree.RunAsync("explain", "--data", "Clinic", "Broken", "nowhere");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Equal(2, outcome.Problems.Count);
        Assert.Contains("nowhere: not found", outcome.Error);
        Assert.Contains(Path.Join("Broken", "Broken.csproj") + ": malformed", outcome.Error);
        Assert.Contains("Patient.Phone", outcome.Output);
        Assert.DoesNotContain("   at ", outcome.Error);
    }

    [Fact]
    public async Task WhereNothingCouldBeReadNothingIsCounted()
    {
        using Tree tree = new();
        Outcome outcome = await tree.RunAsync("explain", "--data", "nowhere");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains("nowhere: not found", Assert.Single(outcome.Problems));
    }

    [Fact]
    public async Task AnInterruptedRunLeavesNoFile()
    {
        using Tree tree = new();
        using CancellationTokenSource source = new();
        await source.CancelAsync();
        Outcome outcome = await tree.WriteClinic().RunAsync(source.Token, "explain", "--data", ".", "--out", "out/data.csv");
        Assert.Equal(ExitCode.Interrupted, outcome.ExitCode);
        Assert.Empty(Directory.Exists(tree.PathOf("out")) ? Directory.GetFiles(tree.PathOf("out")) : []);
    }

    [Fact]
    public async Task AnOutputThatIsAFolderIsRefusedBeforeTheScan()
    {
        using Tree tree = new();
        Outcome outcome = await tree.WriteClinic().RunAsync("explain", "--data", ".", "--out", "Clinic");
        Assert.Equal(ExitCode.Unusable, outcome.ExitCode);
        Assert.Contains("Clinic: cannot be written", Assert.Single(outcome.Problems));
        Assert.Empty(outcome.Output);
    }

    private static IEnumerable<string> Members(Outcome outcome) => outcome.Lines.Skip(1)
        .Select(static line => line.Split(','))
        .Select(static fields => $"{fields[0]}:{fields[1]} {fields[3]} {fields[5]}.{fields[7]}");
}
