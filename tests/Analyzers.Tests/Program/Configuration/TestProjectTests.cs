using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Configuration;

public sealed class TestProjectTests() : RuleTests("CSL2001")
{
    private const string Leak = "public class User { public string Email { get; set; } = \"\"; } public class S { public void Run(User user) => Console.WriteLine({0}); }";

    private static string Code(bool reported) => Leak.Replace("{0}", reported ? "[|user.Email|]" : "user.Email", System.StringComparison.Ordinal);

    private static TestCode WithXunit(TestCode code) => code with { References = code.References.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)) };

    [Fact]
    public Task Made_up_data_of_a_test_project_is_left_out() => Rule.SilentAsync(Code(reported: false), WithXunit);

    [Fact]
    public Task A_project_may_ask_for_its_tests() =>
        Rule.ReportsAsync(Code(reported: true), code => WithXunit(code) with { Options = code.Options.Add("cslaw_include_tests", "true") });

    [Fact]
    public Task What_the_build_says_wins() =>
        Rule.ReportsAsync(Code(reported: true), code => WithXunit(code) with { Options = code.Options.Add("build_property.IsTestProject", "false") });
}
