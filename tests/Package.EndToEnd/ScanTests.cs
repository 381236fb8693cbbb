using System.Text.Json;
using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>A project is judged the same by its build, with the package, and by a scan.</summary>
public class ScanTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<ItemGroup><EditorConfigFiles Include=\"strict.globalconfig\" /></ItemGroup>")]
    public void A_scan_finds_in_a_project_what_its_build_finds(string items)
    {
        // The sample has findings of all themes; its files are part of the project as if they lay in its folder.
        string sample = Path.Combine(Repository.Root, "samples", "ClinicPortal");
        var service = new ClinicService("<CsLawSarif>true</CsLawSarif><CsLawSarifFile>build.sarif</CsLawSarifFile><NoWarn>$(NoWarn);CSL0001</NoWarn>");
        File.Delete(Path.Combine(service.Folder, "Program.cs"));
        foreach (string file in Directory.EnumerateFiles(sample, "*.cs", SearchOption.AllDirectories).Where(IsSource))
        {
            string copy = Path.Combine(service.Folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        service.Write("strict.globalconfig", "is_global = true\ndotnet_diagnostic.CSL2001.severity = error\ndotnet_diagnostic.CSL3001.severity = none\n");
        service.Write("Directory.Build.targets", $"<Project>{items}</Project>");
        service.Build("-p:TreatWarningsAsErrors=false");
        service.Scan("--build-mode", "msbuild", "--sarif", "scan.sarif");

        string[] built = Results(service, "build.sarif");
        Assert.True(built.Length > 10, string.Join('\n', built));
        Assert.Equal(built, Results(service, "scan.sarif"));

        bool IsSource(string file) => !Path.GetRelativePath(sample, file).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj");
    }

    private static string[] Results(ClinicService service, string log) =>
        [.. MappedLog.Read(Path.Combine(service.Folder, log)).Results.Select(static result => JsonSerializer.Serialize(result))];
}
