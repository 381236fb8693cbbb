using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Scanning.Findings;

/// <summary>Members whose flows were not followed to the end are counted in the summary and named on demand.</summary>
public sealed class BudgetTests
{
    /// <summary>A value of more parts than one question looks at.</summary>
    private static readonly string s_wide = $$"""
        class Customer { public string Mobile { get; set; } = ""; }
        class Wide
        {
            void Run(Customer c, string a) { var all = new[] { {{string.Concat(Enumerable.Repeat("a, ", 5000))}} c.Mobile }; Console.WriteLine(string.Join(",", all)); }
        }
        """;

    [Theory]
    [InlineData("en", "flows not followed to the end: 1", "a budget of the engine ran out: Wide.Run(Customer, string)")]
    [InlineData("zh", "1", "Wide.Run(Customer, string)")]
    public async Task AnExhaustedMemberIsCountedAndNamed(string language, string counted, string named)
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load(), Language = language };
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", s_wide);
        Outcome brief = await tree.RunAsync("scan", ".");
        Assert.Equal(0, brief.ExitCode);
        Assert.Contains(counted, brief.Output);
        Assert.DoesNotContain("Wide.Run", brief.Output);
        Outcome full = await tree.RunAsync("scan", ".", "--verbosity", "detailed");
        Assert.Contains(named, full.Output);
    }

    [Fact]
    public async Task NothingIsToldWhereNothingRanOut()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", s_wide.Replace("a, ", "", StringComparison.Ordinal));
        Outcome outcome = await tree.RunAsync("scan", ".", "--verbosity", "detailed");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
        Assert.DoesNotContain("not followed to the end", outcome.Output);
    }
}
