using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>The ways in which a team decides in one place that a finding is settled.</summary>
public class SuppressionTests
{
    private const string Target = "~M:FrontDesk.Remind(Patient,System.String)";

    [Fact]
    public void A_file_of_suppressions_with_a_reason()
    {
        var service = new ClinicService();
        service.Write("GlobalSuppressions.cs", Suppression(", Justification = \"The log stays in the ward; see record 12.\""));

        Assert.Empty(service.Build("-p:CsLawSarif=true").Succeeded().Messages);
        // The log says that it was found and why it is settled.
        Assert.Equal(["CSL2001"], MappedLog.Read(Path.Combine(service.Intermediate(), "cslaw.sarif")).RuleIds);
    }

    [Fact]
    public void A_file_of_suppressions_without_a_reason_is_asked_for_one()
    {
        var service = new ClinicService();
        service.Write("GlobalSuppressions.cs", Suppression(""));

        Assert.Equal(["CSL0002"], service.Build().Succeeded().Messages.Select(message => message.Code));
    }

    [Theory]
    [InlineData("<NoWarn>$(NoWarn);CSL2001</NoWarn>", "", "")]
    [InlineData("", "../../.globalconfig", "is_global = true\ndotnet_diagnostic.CSL2001.severity = none\n")]
    [InlineData("", "../../.editorconfig", "[*.cs]\ndotnet_diagnostic.CSL2001.severity = none\n")]
    [InlineData("<CodeAnalysisRuleSet>team.ruleset</CodeAnalysisRuleSet>", "team.ruleset", """<RuleSet Name="Team" ToolsVersion="15.0"><Rules AnalyzerId="CsLawAnalyzers" RuleNamespace="CsLawAnalyzers"><Rule Id="CSL2001" Action="None" /></Rules></RuleSet>""")]
    public void A_setting_of_the_team(string properties, string file, string text)
    {
        var service = new ClinicService(properties);
        if (file.Length > 0)
            service.Write(file, text);

        Assert.Empty(service.Build().Succeeded().Messages);
    }

    private static string Suppression(string reason) =>
        $"""[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("Confidentiality", "CSL2001:Personal data in a log", Scope = "member", Target = "{Target}"{reason})]""";
}
