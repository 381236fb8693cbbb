using CsLawAnalyzers.Package.EndToEnd.Hosting;

namespace CsLawAnalyzers.Package.EndToEnd;

/// <summary>Presets chosen by <c>CsLawPreset</c>.</summary>
public class PresetTests
{
    /// <summary>An overseas client that may carry no personal data: a weaker finding, which a build does not print by default.</summary>
    private const string WeakFinding =
        """

        public static class Weather
        {
            public static readonly HttpClient Client = new() { BaseAddress = new Uri("https://api.openai.com/") };
        }

        """;

    [Fact]
    public void Suggestions_stay_suggestions_by_default_and_become_warnings_when_strict_and_errors_for_critical_infrastructure()
    {
        ClinicService service = WithWeakFinding();

        Assert.Equal(["CSL2001 warning"], Levels(service.Build().Succeeded()));
        Assert.Equal(["CSL2001 warning", "CSL3003 warning"], Levels(service.Build("-p:CsLawPreset=strict", "--no-incremental").Succeeded()));
        Assert.Equal(["CSL2001 warning", "CSL3003 error"], Levels(service.Build("-p:CsLawPreset=CIIO", "--no-incremental").Failed()));
    }

    [Fact]
    public void The_configuration_of_the_user_wins_over_every_preset()
    {
        ClinicService service = WithWeakFinding("<CsLawPreset>audit</CsLawPreset>");
        service.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.CSL3003.severity = none\n");
        service.Write(".editorconfig", "[Program.cs]\ndotnet_diagnostic.CSL2001.severity = error\n");

        Assert.Equal(["CSL2001 error"], Levels(service.Build().Failed()));
    }

    [Theory]
    [InlineData("en", "net10.0", "CsLawPreset is 'lax', which is no preset of CsLawAnalyzers. Set it to one of: audit, ciio, recommended, strict.")]
    [InlineData("zh-Hans", "net10.0;net8.0", "CsLawPreset 的值为“lax”，CsLawAnalyzers 没有这个预设。请改为下列之一：audit, ciio, recommended, strict。")]
    public void A_preset_that_does_not_exist_is_one_error_that_names_those_that_do(string language, string frameworks, string message)
    {
        var service = new ClinicService($"<CsLawPreset>lax</CsLawPreset><PreferredUILang>{language}</PreferredUILang>", frameworks: frameworks);

        Assert.Equal([new BuildMessage(Path.Combine(service.Folder, "Clinic.csproj"), 0, 0, "error", "CSLB001", message)], service.Build().Failed().Messages);
    }

    private static ClinicService WithWeakFinding(string properties = "")
    {
        var service = new ClinicService(properties);
        service.Write("Program.cs", ClinicService.Source + WeakFinding);
        return service;
    }

    private static IEnumerable<string> Levels(CommandResult build) =>
        build.Messages.Select(message => $"{message.Code} {message.Level}").Order(StringComparer.Ordinal);
}
