using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>What the build says when the log cannot be made, or not be whole.</summary>
public class SarifProblemTests
{
    private const string On = "-p:CsLawSarif=true";

    [Fact]
    public void A_program_that_does_not_compile_leaves_a_log_that_says_so()
    {
        var service = new ClinicService();
        service.Write("Broken.cs", "public class Broken { int Count() => \"none\"; }\n");

        CommandResult build = service.Build(On).Failed();

        Assert.Contains("CS0029", build.Messages.Select(message => message.Code));
        Assert.False(Log(service).ExecutionSuccessful);
    }

    [Fact]
    public void What_keeps_the_log_from_being_made_is_a_warning_with_a_remedy_and_an_old_log_goes()
    {
        var service = new ClinicService();
        string file = Path.Combine(service.Intermediate(), "cslaw.sarif");
        service.Build(On).Succeeded();

        BuildMessage old = Problem(service.Build(On, "-p:ErrorLog=all.sarif"));
        Assert.Equal(("warning", "CSLB003"), (old.Level, old.Code));
        Assert.Contains("<ErrorLog>all.sarif,version=2.1</ErrorLog>", old.Text);
        Assert.False(File.Exists(file));

        service.Build(On).Succeeded();
        BuildMessage off = Problem(service.Build(On, "-p:RunAnalyzers=false"));
        Assert.Equal(("warning", "CSLB002"), (off.Level, off.Code));
        Assert.Contains("RunAnalyzers", off.Text);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void What_cannot_be_written_or_found_is_an_error_with_its_file_and_a_remedy()
    {
        var service = new ClinicService();
        Directory.CreateDirectory(Path.Combine(service.Folder, "taken.sarif"));

        BuildMessage taken = Problem(service.Build(On, "-p:CsLawSarifFile=taken.sarif"));
        Assert.Equal((Path.Combine(service.Folder, "taken.sarif"), "error", "CSLB006"), (taken.File, taken.Level, taken.Code));
        Assert.Contains("Set CsLawSarifFile", taken.Text);

        BuildMessage root = Problem(service.Build(On, "-p:CsLawRoot=nowhere"));
        Assert.Equal((Path.Combine(service.Folder, "Clinic.csproj"), "error", "CSLB007"), (root.File, root.Level, root.Code));

        File.WriteAllText(Path.Combine(service.Intermediate(), "cslaw.compiler.sarif"), "{ \"version\": ");
        BuildMessage broken = Problem(service.Build(On));
        Assert.Equal((Path.Combine(service.Intermediate(), "cslaw.compiler.sarif"), "error", "CSLB005"), (broken.File, broken.Level, broken.Code));
        Assert.Contains("line 1", broken.Text);
    }

    private static MappedLog Log(ClinicService service) => MappedLog.Read(Path.Combine(service.Intermediate(), "cslaw.sarif"));

    private static BuildMessage Problem(CommandResult build) =>
        Assert.Single(build.Messages, message => message.Code.StartsWith("CSLB", StringComparison.Ordinal));
}
