using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract.Samples;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CsLawAnalyzers.Contract.Robustness;

/// <summary>
/// No code makes an analyzer throw: a compiler would switch it off with AD0001 and its findings would be missing. <see cref="TestCode.DiagnoseAsync"/>
/// runs analyzers concurrently and throws when one of them does.
/// </summary>
public class RobustnessTests
{
    /// <summary>Characters between two places where a file is cut: short enough to end in every kind of statement.</summary>
    private const int CutLength = 40;

    private static readonly Sample[] s_samples = [Sample.ClinicPortal, Sample.Compliant];

    /// <summary>Samples, and the lengths that their files are cut to.</summary>
    public static TheoryData<string, int> Cuts
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (Sample sample in s_samples)
            {
                for (int length = 0; length < sample.Code.Sources.Max(source => source.Text.Length); length += CutLength)
                    data.Add(sample.Folder, length);
            }

            return data;
        }
    }

    [Fact]
    public async Task An_empty_compilation_is_silent()
    {
        var failures = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, analyzer, _) => failures.Add($"{analyzer}: {exception}"), concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> findings = await CSharpCompilation.Create("Empty").WithAnalyzers(Analyzers.All, options).GetAnalyzerDiagnosticsAsync();

        Assert.Empty(failures);
        Assert.Empty(findings);
    }

    /// <summary>A suppression without a reason is read from syntax and needs no framework to be seen.</summary>
    [Fact]
    public async Task A_compilation_that_knows_no_framework_is_silent()
    {
        TestCode code = Sample.ClinicPortal.Code with { References = [] };

        Assert.DoesNotContain(await code.DiagnoseAsync(Analyzers.All), finding => finding.Id != RuleIds.SuppressionWithoutReason);
    }

    /// <summary>Every file that is long enough is cut at the same place at once; shorter ones stay whole, so that a cut file still meets declarations.</summary>
    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Code_that_ends_in_the_middle_makes_no_analyzer_throw(string folder, int length)
    {
        TestCode code = s_samples.Single(sample => sample.Folder == folder).Code;
        TestCode cut = code with { Sources = [.. code.Sources.Select(source => (source.Path, source.Text[..Math.Min(length, source.Text.Length)]))] };

        ImmutableArray<Diagnostic> findings = await cut.DiagnoseAsync(Analyzers.All);

        Assert.All(findings, finding => Assert.StartsWith("CSL", finding.Id));
    }

    [Fact]
    public async Task Analyzers_that_run_at_once_find_the_same_every_time()
    {
        string[] first = Said(await Sample.ClinicPortal.FindingsAsync());
        for (int run = 0; run < 3; run++)
            Assert.Equal(first, Said(await Sample.ClinicPortal.Code.DiagnoseAsync(Analyzers.All)));
    }

    /// <summary>What is said at which place, in an order that does not depend on who reported first.</summary>
    private static string[] Said(IEnumerable<Diagnostic> findings) =>
    [
        .. from finding in findings
           let properties = finding.Properties.OrderBy(property => property.Key, StringComparer.Ordinal)
           let said = $"{finding} {string.Join(' ', finding.AdditionalLocations)} {string.Join(' ', properties)}"
           orderby said
           select said,
    ];
}
