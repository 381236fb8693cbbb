using System.Linq;
using System.Text.RegularExpressions;
using CsLawAnalyzers.Contract.Catalog;
using CsLawAnalyzers.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Pages;

/// <summary>The first file of a team that adopts the pack names every rule that warns, so that no build fails on the first day; and no other.</summary>
public class AdoptionPageTests
{
    [Theory]
    [InlineData("docs/adopt.md")]
    [InlineData("docs/zh/adopt.md")]
    public void The_first_file_names_every_rule_that_warns(string page)
    {
        string[] named = Regex.Matches(Repository.Read(page), @"^ +dotnet_diagnostic\.(CSL\d{4})\.severity = suggestion$", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToArray();
        string[] warning = RuleList.All.Where(rule => rule.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning && rule.Descriptor.Category != Themes.Configuration).Select(rule => rule.Id).ToArray();
        Assert.Equal(warning, named);
    }
}
