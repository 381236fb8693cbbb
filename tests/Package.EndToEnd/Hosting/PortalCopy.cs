using System.Text.RegularExpressions;

namespace CsLawAnalyzers.Package.EndToEnd.Hosting;

/// <summary>A copy of <c>samples/ClinicPortal</c> that references both packages, with those of its own tests that hold whatever its guards are.</summary>
internal sealed partial class PortalCopy
{
    private static readonly string[] s_tests =
        ["ClinicPortalServiceTests.cs", "SampleService.cs", "StaffDesk.cs", "RecordingNetwork.cs", "RecordedRequest.cs", "RecordedLog.cs"];

    private readonly PackageFeed _feed = PackageFeed.Current;
    private readonly string _tests;

    /// <summary>Makes the copy in a repository of its own.</summary>
    public PortalCopy()
    {
        string repository = Path.Combine(TemporaryFolder.Root, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.Combine(repository, ".git"));
        Folder = Path.Combine(repository, "ClinicPortal");
        string sample = Path.Combine(Repository.Root, "samples", "ClinicPortal");
        foreach (string file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(sample, file);
            if (!relative.StartsWith("bin", StringComparison.Ordinal) && !relative.StartsWith("obj", StringComparison.Ordinal))
                Copy(file, Path.Combine(Folder, relative));
        }

        string project = Path.Combine(Folder, "ClinicPortal.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace(
            "</Project>",
            $"""
               <ItemGroup>
                 <PackageReference Include="CsLawAnalyzers" Version="{_feed.Version}" PrivateAssets="all" />
                 <PackageReference Include="CsLaw.Guards" Version="{_feed.Version}" />
               </ItemGroup>
             </Project>
             """));

        _tests = Path.Combine(repository, "ClinicPortal.Tests");
        foreach (string file in s_tests)
            Copy(Path.Combine(Repository.Root, "tests", "Samples.Tests", file), Path.Combine(_tests, file));
        File.WriteAllText(
            Path.Combine(_tests, "ClinicPortal.Tests.csproj"),
            $"""
             <Project Sdk="Microsoft.NET.Sdk">
               <PropertyGroup>
                 <TargetFramework>net10.0</TargetFramework>
                 <Nullable>enable</Nullable>
               </PropertyGroup>
               <ItemGroup>
                 <FrameworkReference Include="Microsoft.AspNetCore.App" />
                 {string.Concat(new[] { "Microsoft.AspNetCore.Mvc.Testing", "Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio" }.Select(Reference))}
                 <ProjectReference Include="../ClinicPortal/ClinicPortal.csproj" Aliases="portal" />
               </ItemGroup>
             </Project>
             """);
    }

    /// <summary>The folder of the service.</summary>
    public string Folder { get; }

    /// <summary>What has a fix that this service cannot take: CSL2005 is mended at columns of EF Core, and the service keeps its records in files without any package.</summary>
    private static readonly string[] s_notHere = ["CSL2005"];

    /// <summary>The rules that have a fix, by their pages.</summary>
    public static IReadOnlySet<string> Fixable { get; } = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "CSL*.md")
        .Where(page => File.ReadAllText(page).Contains("| Code fix | yes |", StringComparison.Ordinal))
        .Select(page => Path.GetFileNameWithoutExtension(page)).Except(s_notHere).ToHashSet();

    /// <summary>The text of a file of the service.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Builds the service.</summary>
    public CommandResult Build() => Command.Run(Folder, _feed.Packages, ["build", "--nologo", "-v", "minimal", "--no-incremental"]);

    /// <summary>Has <c>dotnet format</c> apply the fixes of the rules.</summary>
    public CommandResult Fix(IEnumerable<string> rules) => Command.Run(Folder, _feed.Packages, ["format", "analyzers", "--severity", "info", "--diagnostics", .. rules]);

    /// <summary>The same for one rule in one file.</summary>
    public CommandResult Fix(string rule, string file) =>
        Command.Run(Folder, _feed.Packages, ["format", "analyzers", "--severity", "info", "--diagnostics", rule, "--include", Path.GetRelativePath(Folder, file)]);

    /// <summary>Runs its own tests.</summary>
    public CommandResult Test() => Command.Run(_tests, _feed.Packages, ["test", "--nologo"]);

    private static string Reference(string package)
    {
        string versions = File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"));
        string version = VersionLine().Matches(versions).Single(match => match.Groups["id"].Value == package).Groups["version"].Value;
        return $"""<PackageReference Include="{package}" Version="{version}" />""";
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    [GeneratedRegex("""<PackageVersion Include="(?<id>[^"]+)" Version="(?<version>[^"]+)" */>""")]
    private static partial Regex VersionLine();
}
