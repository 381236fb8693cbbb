using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>What the log says that a build leaves with <c>CsLawSarif</c>, and where it stands.</summary>
public class SarifTests
{
    private const string On = "-p:CsLawSarif=true";

    /// <summary>The address of the source below the repository, as SARIF spells it.</summary>
    private const string SourceUri = "src/Front%20desk%20%E5%89%8D%E5%8F%B0/Program.cs";

    [Fact]
    public void It_holds_our_rules_only_with_articles_and_addresses_below_the_repository()
    {
        // CA1822 is another pack's; it must be in the compiler's log and not in ours.
        var service = new ClinicService("<AnalysisMode>All</AnalysisMode><NoWarn>$(NoWarn);CA1515;CA1848;CA1873;CA1062;CA2007;CA1303</NoWarn>");

        service.Build(On).Succeeded();

        Assert.Contains("\"CA1", service.Read("obj/Debug/net10.0/cslaw.compiler.sarif"));
        MappedLog log = Log(service);
        Assert.Equal("CsLawAnalyzers", log.Driver.GetProperty("name").GetString());
        Assert.All(log.DescribedRules, id => Assert.Matches("^CSL[0-9]{4}$", id));
        Assert.Equal(["CSL2001"], log.RuleIds);
        Assert.Equal(["CSL", "PIPL", "CWE"], log.Taxonomies);
        Assert.Contains("CSL 42(1)", MappedLog.Taxa(log.Results[0]));
        Assert.NotEmpty(log.Uris);
        Assert.All(log.Uris, uri => Assert.Equal(SourceUri, uri));
        Assert.Equal("src/Front desk 前台/Clinic.csproj/", log.Category);
        Assert.True(log.ExecutionSuccessful);
    }

    [Fact]
    public void Every_target_framework_has_its_own()
    {
        var service = new ClinicService(frameworks: "net10.0;net8.0");

        service.Build(On).Succeeded();

        string[] frameworks = ["net10.0", "net8.0"];
        Assert.All(frameworks, framework => Assert.Equal(["CSL2001"], Log(service, framework).RuleIds));
        Assert.Equal(2, frameworks.Select(framework => Log(service, framework).Category).Distinct().Count());

        service.Build(On, "-p:CsLawSarifFile=logs/clinic.sarif").Succeeded();

        Assert.Equal(
            ["clinic.net10.0.sarif", "clinic.net8.0.sarif"],
            Directory.EnumerateFiles(Path.Combine(service.Folder, "logs")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_goes_where_the_project_wants_it_relative_to_the_root_that_the_project_names()
    {
        var service = new ClinicService("<CsLawSarif>true</CsLawSarif><CsLawSarifFile>out/law.sarif</CsLawSarifFile><CsLawRoot>.</CsLawRoot>");
        service.Write(".globalconfig", "is_global = true\ncslaw_law_version = 2016\n");

        service.Build().Succeeded();

        MappedLog log = MappedLog.Read(Path.Combine(service.Folder, "out", "law.sarif"));
        Assert.All(log.Uris, uri => Assert.Equal("Program.cs", uri));
        Assert.Contains("40", log.Results[0].GetProperty("message").GetProperty("text").GetString());

        service.Clean().Succeeded();
        Assert.False(File.Exists(Path.Combine(service.Folder, "out", "law.sarif")));
    }

    [Fact]
    public void The_log_that_the_project_has_the_compiler_write_is_read_and_stays()
    {
        var service = new ClinicService("<ErrorLog>all.sarif,version=2.1</ErrorLog>");

        service.Build(On).Succeeded();

        Assert.Equal(["CSL2001"], Log(service).RuleIds);
        Assert.True(File.Exists(Path.Combine(service.Folder, "all.sarif")));
        Assert.False(File.Exists(Path.Combine(service.Intermediate(), "cslaw.compiler.sarif")));
    }

    private static MappedLog Log(ClinicService service, string framework = "net10.0") => MappedLog.Read(Path.Combine(service.Intermediate(framework), "cslaw.sarif"));
}
