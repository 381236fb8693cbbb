using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Fix-all mends what its scope holds and nothing beside it: a document, a project, a solution of several projects.</summary>
public sealed class FixAllScopeTests
{
    private static readonly MetadataReference[] s_guards = [MetadataReference.CreateFromFile(typeof(CsLaw.Guards.Redact).Assembly.Location)];

    [Theory]
    [InlineData(FixAllScope.Document, new[] { "Shop/A.cs" })]
    [InlineData(FixAllScope.Project, new[] { "Shop/A.cs", "Shop/B.cs" })]
    [InlineData(FixAllScope.Solution, new[] { "Desk/A.cs", "Shop/A.cs", "Shop/B.cs" })]
    public async Task Mends_its_scope(FixAllScope scope, string[] expected)
    {
        TestSolution shop = Shop();
        TestSolution mended = await MendAsync(shop, scope);

        Assert.Equal(expected, await shop.ChangedAsync(mended));
        Assert.Empty(await mended.ErrorsAsync());
        Assert.Empty((await mended.FindingsAsync("CSL2001")).Intersect(expected));
    }

    [Fact]
    public async Task Leaves_nothing_for_a_second_time()
    {
        TestSolution once = await MendAsync(Shop(), FixAllScope.Solution);
        Assert.Empty(await once.FindingsAsync("CSL2001"));
    }

    private static Task<TestSolution> MendAsync(TestSolution shop, FixAllScope scope) => shop.MendAsync("CSL2001", scope, "Shop/A.cs", "CSL2001.Redact");

    private static TestSolution Shop() => new TestSolution()
        .With("Shop", [("A.cs", Source("A")), ("B.cs", Source("B"))], s_guards)
        .With("Desk", [("A.cs", Source("A")), ("Quiet.cs", "public class Quiet { }")], s_guards);

    private static string Source(string name) => $$"""
        public class Customer{{name}} { public string Mobile { get; set; } = ""; }
        public class Service{{name}}(ILogger<Service{{name}}> log) { public void Run(Customer{{name}} customer) => log.LogInformation("Called {Mobile}", customer.Mobile); }
        """;
}
