using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>What a project sees that does nothing but reference the package.</summary>
public class DiagnosticsTests
{
    [Fact]
    public void A_build_speaks_English_and_leaves_nothing_of_the_package_in_the_output()
    {
        var service = new ClinicService();

        BuildMessage leak = Assert.Single(service.Build().Succeeded().Messages);

        Assert.Equal(
            (Path.Combine(service.Folder, "Program.cs"), ClinicService.LeakLine, ClinicService.LeakColumn, "warning", "CSL2001"),
            (leak.File, leak.Line, leak.Column, leak.Level, leak.Code));
        Assert.StartsWith("Mobile phone number ('Patient.PhoneNumber') goes into the log through LoggerExtensions.LogInformation; CSL Art. 42(1) ", leak.Text);
        Assert.Equal(
            ["Clinic.deps.json", "Clinic.dll", "Clinic.pdb", "Clinic.runtimeconfig.json", "Clinic.staticwebassets.endpoints.json"],
            Directory.EnumerateFiles(Path.Combine(service.Folder, "bin"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("CsLaw", service.Read("bin/Debug/net10.0/Clinic.deps.json"));
        Assert.Empty(Directory.EnumerateFiles(service.Intermediate(), "cslaw.*"));
    }

    [Fact]
    public void A_build_speaks_Chinese_where_the_project_does()
    {
        var service = new ClinicService("<PreferredUILang>zh-Hans</PreferredUILang>");

        BuildMessage leak = Assert.Single(service.Build().Succeeded().Ours);

        Assert.Equal(("CSL2001", ClinicService.LeakLine), (leak.Code, leak.Line));
        Assert.Contains("进入日志", leak.Text);
        Assert.Contains("《网络安全法》第42条第1款", leak.Text);
    }

    [Fact]
    public void A_wrong_line_of_a_knowledge_file_is_told_at_that_line_and_the_rest_applies()
    {
        var service = new ClinicService();
        service.Write("CsLaw.Team.txt", "# ours\ndata none P:Patient.PhoneNumber\nsinc log M:FrontDesk.Remind\n");

        BuildMessage wrong = Assert.Single(service.Build().Succeeded().Ours);

        Assert.Equal(
            (Path.Combine(service.Folder, "CsLaw.Team.txt"), 3, 1, "warning", "CSL0001"),
            (wrong.File, wrong.Line, wrong.Column, wrong.Level, wrong.Code));
        Assert.Contains("sinc log", wrong.Text);
    }

    [Fact]
    public void Knowledge_files_are_left_alone_where_the_project_asks_and_read_once_where_it_names_them()
    {
        var silent = new ClinicService("<CsLawKnowledgeFiles>false</CsLawKnowledgeFiles>");
        silent.Write("CsLaw.Team.txt", "sinc\n");
        var twice = new ClinicService(items: """<AdditionalFiles Include="CsLaw.Team.txt" />""");
        twice.Write("CsLaw.Team.txt", "sinc\n");

        Assert.Equal(["CSL2001"], silent.Build().Succeeded().Ours.Select(message => message.Code));
        Assert.Equal(["CSL0001", "CSL2001"], twice.Build().Succeeded().Ours.Select(message => message.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settings_of_the_project_are_read_unless_it_asks_otherwise_and_those_of_the_output_never()
    {
        var service = new ClinicService();
        service.Write("appsettings.json", """{ "ConnectionStrings": { "Clinic": "Host=clinic.eu-central-1.rds.amazonaws.com" } }""");
        service.Write("Web.config", """<configuration><connectionStrings><add connectionString="Server=clinic.database.windows.net" /></connectionStrings></configuration>""");
        service.Write("packages.config", """<packages><package connectionString="Server=clinic.database.windows.net" /></packages>""");
        service.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CSL3005.severity = warning\n");

        for (int build = 0; build < 2; build++)
        {
            Assert.Equal(
                [Path.Combine(service.Folder, "Web.config"), Path.Combine(service.Folder, "appsettings.json")],
                service.Build("--no-incremental").Succeeded().Ours.Where(message => message.Code == "CSL3005").Select(message => message.File).Order(StringComparer.Ordinal));
        }

        Assert.DoesNotContain("CSL3005", service.Build("--no-incremental", "-p:CsLawSettingsFiles=false").Succeeded().Ours.Select(message => message.Code));
    }

    [Fact]
    public void What_the_build_calls_a_test_project_is_looked_at_only_on_demand()
    {
        var service = new ClinicService("<IsTestProject>true</IsTestProject>");

        Assert.Empty(service.Build().Succeeded().Messages);
        service.Write(".globalconfig", "is_global = true\ncslaw_include_tests = true\n");
        Assert.Equal(["CSL2001"], service.Build().Succeeded().Ours.Select(message => message.Code));
    }

    [Fact]
    public void A_project_whose_warnings_are_errors_fails_and_still_leaves_the_log()
    {
        var service = new ClinicService("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        BuildMessage leak = Assert.Single(service.Build("-p:CsLawSarif=true").Failed().Messages);

        Assert.Equal(("error", "CSL2001", ClinicService.LeakLine), (leak.Level, leak.Code, leak.Line));
        MappedLog log = MappedLog.Read(Path.Combine(service.Intermediate(), "cslaw.sarif"));
        Assert.Equal(["CSL2001"], log.RuleIds);
        Assert.Equal("error", log.Results[0].GetProperty("level").GetString());
        Assert.True(log.ExecutionSuccessful);
    }
}
