using System;
using System.IO;
using System.Threading.Tasks;
using CsLawAnalyzers.Libraries;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Tests.Libraries;

/// <summary>Lines of knowledge that hold for some versions of an assembly.</summary>
public sealed class VersionRangeTests() : RuleTests("CSL2001")
{
    [Theory]
    [InlineData("[1.0,2.0)", "1.0", true)]
    [InlineData("[1.0,2.0)", "1.9.9", true)]
    [InlineData("[1.0,2.0)", "2.0", false)]
    [InlineData("[1.0,2.0]", "2.0.0.0", true)]
    [InlineData("(1.0,2.0]", "1.0", false)]
    [InlineData("(,6.0)", "5.0.0.0", true)]
    [InlineData("(,6.0)", "6.0.0.0", false)]
    [InlineData("[3,)", "3.0", true)]
    [InlineData("[3,)", "2.9", false)]
    [InlineData("2.0", "2.0", true)]
    [InlineData("2.0", "10.0", true)]
    [InlineData("2.0", "1.9", false)]
    [InlineData("[2.0]", "2.0.0.0", true)]
    [InlineData("[2.0]", "2.0.0.1", false)]
    public void Contains(string range, string version, bool expected) => Assert.Equal(expected, VersionRange.Parse(range)!.Contains(Version.Parse(version)));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("[1.0")]
    [InlineData("1.0]")]
    [InlineData("(2.0,1.0)")]
    [InlineData("(1.0,1.0)")]
    [InlineData("(1.0)")]
    [InlineData("(,)")]
    [InlineData("[1.0,2.0,3.0]")]
    [InlineData("[a,2.0]")]
    public void Is_none(string text) => Assert.Null(VersionRange.Parse(text));

    private const string Lines = """
        sink log M:Shop.Audit.Trail.Write(*) args=text version=(,3.0)
        sink log M:Shop.Audit.Trail.Write(*) args=text,context version=3.0
        """;

    [Theory]
    [InlineData("2.9.0.0", "trail.Write([|customer.Mobile|], customer.Mobile);")]
    [InlineData("3.0.0.0", "trail.Write([|customer.Mobile|], [|customer.Mobile|]);")]
    [InlineData("4.1.0.0", "trail.Write(\"a\", [|customer.Mobile|]);")]
    public Task The_version_of_the_referenced_assembly_decides(string version, string statement) => Rule.ReportsAsync(Code(statement), With(version));

    [Theory]
    [InlineData("2.9.0.0", "trail.Write(\"a\", customer.Mobile);")]
    [InlineData("3.0.0.0", "trail.Write(customer.Id.ToString(), customer.Mobile.Length.ToString());")]
    public Task A_line_for_other_versions_says_nothing(string version, string statement) => Rule.SilentAsync(Code(statement), With(version));

    private static string Code(string statement) => $$"""
        public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
        public class Service(Shop.Audit.Trail trail) { public void Run(Customer customer) { {{statement}} } }
        """;

    private static Func<TestCode, TestCode> With(string version) => code => code with
    {
        References = code.References.Add(Library(version)),
        AdditionalFiles = [("/repo/CsLaw.Team.txt", Lines)],
    };

    /// <summary>A library as a package would bring it, with an assembly version of its own.</summary>
    private static PortableExecutableReference Library(string version)
    {
        SyntaxTree source = CSharpSyntaxTree.ParseText($$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            namespace Shop.Audit { public class Trail { public void Write(string text, string context) { } } }
            """);
        var compilation = CSharpCompilation.Create("Shop.Audit", [source], References.Web, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
