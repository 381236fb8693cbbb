using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>
/// The package in the kinds of projects that teams have. In none of them an analyzer is left out or throws: <see cref="CommandResult.Succeeded"/> refuses such builds.
/// </summary>
public class HostTests
{
    [SdkFact(8)]
    public void The_SDK_of_NET_8() => AssertFindsUnder(8);

    [SdkFact(9)]
    public void The_SDK_of_NET_9() => AssertFindsUnder(9);

    [SdkFact(10)]
    public void The_SDK_of_NET_10() => AssertFindsUnder(10);

    [Theory]
    [InlineData("")]
    [InlineData("""<Analyzer Include="PACKAGE\analyzers\dotnet\roslyn4.8\cs\CsLawAnalyzers.dll" />""")]
    public void A_project_with_packages_config_whether_or_not_it_names_the_analyzers_itself(string items)
    {
        var project = new OldProject(items);

        BuildMessage leak = Assert.Single(project.Build("-p:CsLawSarif=true").Succeeded().Messages);

        Assert.Equal((project.PathOf("FrontDesk.cs"), OldProject.LeakLine, "warning", "CSL2001"), (leak.File, leak.Line, leak.Level, leak.Code));
        Assert.Equal(["CSL2001"], MappedLog.Read(project.PathOf("obj/Debug/cslaw.sarif")).RuleIds);
    }

    [Theory]
    [InlineData("""<GlobalPackageReference Include="CsLawAnalyzers" Version="VERSION" />""", "")]
    [InlineData("""<PackageVersion Include="CsLawAnalyzers" Version="VERSION" />""", """<PackageReference Include="CsLawAnalyzers" PrivateAssets="all" />""")]
    public void A_solution_whose_package_versions_stand_in_one_place(string central, string own)
    {
        var service = new ClinicService();
        service.Write(
            "../../Directory.Packages.props",
            $"""
             <Project>
               <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
               <ItemGroup>{central.Replace("VERSION", PackageFeed.Current.Version, StringComparison.Ordinal)}</ItemGroup>
             </Project>
             """);
        service.Edit(ClinicService.ProjectFile, ClinicService.AnalyzersReference, own);
        service.Write("../Desk/Desk.csproj", service.Read(ClinicService.ProjectFile).Replace(".Web", "", StringComparison.Ordinal));
        service.Write("../Desk/Desk.cs", """public class Visitor { public string Mobile { get; set; } = ""; public void Greet() => System.Diagnostics.Trace.WriteLine(Mobile); }""");
        service.Write("../../Clinic.slnx", """<Solution><Project Path="src/Front desk 前台/Clinic.csproj" /><Project Path="src/Desk/Desk.csproj" /></Solution>""");

        Assert.Equal(
            ["Desk.cs CSL2001", "Program.cs CSL2001"],
            service.Build("../../Clinic.slnx").Succeeded().Messages.Select(message => $"{Path.GetFileName(message.File)} {message.Code}").Order(StringComparer.Ordinal));
    }

    /// <summary>The mode chooses among the rules of the SDK; ours are chosen by presets.</summary>
    [Theory]
    [InlineData("All")]
    [InlineData("Recommended")]
    [InlineData("None")]
    public void Any_analysis_mode(string mode)
    {
        var service = new ClinicService($"<AnalysisMode>{mode}</AnalysisMode>");

        Assert.Equal(["CSL2001"], service.Build().Succeeded().Ours.Select(message => message.Code));
    }

    [Fact]
    public void Pages_and_components_of_Razor()
    {
        var service = new ClinicService();
        service.Edit("Program.cs", "WebApplication app = builder.Build();", "builder.Services.AddRazorPages();\nbuilder.Services.AddRazorComponents();\nWebApplication app = builder.Build();\napp.MapRazorPages();");
        service.Write("Pages/Card.cshtml", "@page\n@model CardModel\n@inject ILogger<CardModel> Logger\n@{ Logger.LogInformation(\"{Phone}\", Model.Patient.PhoneNumber); }\n<p>@Model.Patient.PhoneNumber</p>\n");
        service.Write(
            "Pages/Card.cshtml.cs",
            """
            public class CardModel(ILogger<CardModel> logger) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
            {
                public Patient Patient { get; } = new(1, "");
                public void OnGet() => logger.LogInformation("{Phone}", Patient.PhoneNumber);
            }
            """);
        service.Write("Desk.razor", "@inject ILogger<Desk> Logger\n<p>@Said</p>\n@code { [Microsoft.AspNetCore.Components.Parameter] public string Mobile { get; set; } = \"\"; string Said { get { Logger.LogInformation(Mobile); return Mobile; } } }\n");

        IEnumerable<BuildMessage> logged = service.Build().Succeeded().Ours.Where(message => message.Code == "CSL2001");

        // The code that the compiler of Razor writes is generated and left alone; what people wrote beside it is not.
        Assert.Equal(["Card.cshtml.cs", "Program.cs"], logged.Select(message => Path.GetFileName(message.File)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_build_that_is_repeated_whenever_a_file_changes()
    {
        var service = new ClinicService();
        service.Build().Succeeded();
        await using WatchedBuild watched = service.Watch();

        Assert.DoesNotContain("error", (await watched.NextAsync()).Succeeded().Output);
        service.Edit("Program.cs", "in {Room}\", patient.PhoneNumber, room", "in {Room} again\", patient.PhoneNumber, room");
        BuildMessage leak = Assert.Single((await watched.NextAsync()).Succeeded().Ours);
        Assert.Equal(("CSL2001", ClinicService.LeakLine), (leak.Code, leak.Line));
        service.Edit("Program.cs", "patient.PhoneNumber, room", "\"-\", room");
        Assert.Empty((await watched.NextAsync()).Succeeded().Ours);
    }

    [Fact]
    public void The_formatter_mends_what_is_a_warning_and_then_is_content()
    {
        var service = new ClinicService();
        service.Build().Succeeded();

        service.Format("--verify-no-changes").Failed();
        service.Format().Succeeded();
        service.Format("--verify-no-changes").Succeeded();
        Assert.Empty(service.Build().Succeeded().Messages);
    }

    private static void AssertFindsUnder(int major)
    {
        var service = new ClinicService(frameworks: $"net{major}.0");
        service.Write("../../global.json", $$"""{ "sdk": { "version": "{{major}}.0.100", "rollForward": "latestFeature" } }""");

        BuildMessage leak = Assert.Single(service.Build("-p:CsLawSarif=true").Succeeded().Messages);

        Assert.Equal(("warning", "CSL2001", ClinicService.LeakLine), (leak.Level, leak.Code, leak.Line));
        Assert.Equal(["CSL2001"], MappedLog.Read(Path.Combine(service.Intermediate($"net{major}.0"), "cslaw.sarif")).RuleIds);
    }
}
