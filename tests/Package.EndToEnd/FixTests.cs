using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>Fixes as <c>dotnet format</c> finds them in the package.</summary>
public class FixTests
{
    [Fact]
    public void The_value_is_left_out_of_the_log()
    {
        var service = new ClinicService();

        service.Build().Succeeded();
        service.Fix("CSL2001").Succeeded();

        Assert.DoesNotContain("patient.PhoneNumber", service.Read("Program.cs"));
        Assert.Matches("""logger\.LogInformation\("[^"{]*\{Room\}", room\);""", service.Read("Program.cs"));
        Assert.Empty(service.Build().Succeeded().Messages);
    }

    [Fact]
    public void The_value_is_redacted_where_the_guards_are_referenced()
    {
        var service = new ClinicService(items: ClinicService.GuardsReference);

        Assert.Equal(["CSL2001"], service.Build().Succeeded().Ours.Select(message => message.Code));
        service.Fix("CSL2001").Succeeded();

        Assert.Contains("""("Reminder for {Phone} in {Room}", Redact.Phone(patient.PhoneNumber), room)""", service.Read("Program.cs"));
        Assert.Empty(service.Build().Succeeded().Messages);
        Assert.Equal(["CsLaw.Guards.dll"], Directory.EnumerateFiles(Path.Combine(service.Folder, "bin"), "CsLaw*.dll", SearchOption.AllDirectories).Select(Path.GetFileName));
    }
}
