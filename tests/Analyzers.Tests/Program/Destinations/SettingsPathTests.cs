using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program;
using CsLawAnalyzers.Program.Destinations;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Destinations;

/// <summary>Which of several settings files decides an address, and which texts of them are none.</summary>
public sealed class SettingsPathTests
{
    private static string Read(params (string Path, string Text)[] files)
    {
        var code = new TestCode
        {
            Sources =
            [
                ("Sdks.cs", SdkStubs.Source),
                ("Test.cs", """
                    public class Service(IConfiguration configuration) { public object Open() => Grpc.Net.Client.GrpcChannel.ForAddress(configuration["Erp:Url"]!); }
                    """),
            ],
            AdditionalFiles = [.. files],
        };
        Compilation compilation = code.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        ImmutableArray<SdkClient> clients = ProgramModel.Of(compilation, code.AnalyzerOptions(), CancellationToken.None).Destinations.Clients.All;
        return string.Join("|", clients.Select(static client => client.Destination.Host));
    }

    private static (string, string) File(string name, string host) => ("/app/" + name, $$"""{ "Erp": { "Url": "https://{{host}}" } }""");

    private static (string, string) Launch(string variable, string host) =>
        ("/app/Properties/launchSettings.json", $$"""{ "profiles": { "http": { "environmentVariables": { "{{variable}}": "https://{{host}}" } } } }""");

    [Fact]
    public void What_production_sets_wins_over_the_common_file() =>
        Assert.Equal("p.example.de", Read(File("appsettings.json", "c.example.cn"), File("appsettings.Production.json", "p.example.de")));

    [Fact]
    public void The_common_file_wins_over_the_other_environments() =>
        Assert.Equal("c.example.cn", Read(File("appsettings.Staging.json", "s.example.de"), File("appsettings.json", "c.example.cn"), File("appsettings.Development.json", "d.example.de")));

    [Fact]
    public void An_environment_decides_where_the_common_file_is_silent() =>
        Assert.Equal("s.example.de", Read(File("appsettings.Staging.json", "s.example.de"), ("/app/appsettings.json", "{}"), File("appsettings.Development.json", "d.example.de")));

    [Fact]
    public void A_developers_machine_comes_last() =>
        Assert.Equal("d.example.de", Read(Launch("Erp__Url", "l.example.de"), File("appsettings.Development.json", "d.example.de")));

    [Theory]
    [InlineData("Erp__Url", "l.example.de")]
    [InlineData("ERP__URL", "l.example.de")]
    [InlineData("Erp_Url", "")]
    [InlineData("Other__Url", "")]
    public void A_variable_of_a_launch_profile_is_a_setting(string variable, string host) => Assert.Equal(host, Read(Launch(variable, "l.example.de")));

    [Theory]
    [InlineData("")]
    [InlineData("localhost-of-nobody")]
    public void An_empty_value_is_no_answer_and_another_file_may_have_one(string value) =>
        Assert.Equal(value.Length == 0 ? "c.example.cn" : "localhost-of-nobody", Read(
            ("/app/appsettings.Production.json", $$"""{ "Erp": { "Url": "{{(value.Length == 0 ? "" : "https://" + value)}}" } }"""), File("appsettings.json", "c.example.cn")));

    [Fact]
    public void The_order_of_the_files_does_not_matter() => Assert.Equal(
        Read(File("appsettings.A.json", "a.example.de"), File("appsettings.B.json", "b.example.de")),
        Read(File("appsettings.B.json", "b.example.de"), File("appsettings.A.json", "a.example.de")));
}
