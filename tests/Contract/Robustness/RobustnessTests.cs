using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract.Samples;
using CsLawAnalyzers.Rules.Catalog;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
    public async Task An_empty_compilation_is_silent() =>
        Assert.Empty(await AnalyzerRun.FindingsAsync(CSharpCompilation.Create("Empty"), Analyzers.All));

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
        string[] first = AnalyzerRun.Said(await Sample.ClinicPortal.FindingsAsync());
        for (int run = 0; run < 3; run++)
            Assert.Equal(first, AnalyzerRun.Said(await Sample.ClinicPortal.Code.DiagnoseAsync(Analyzers.All)));
    }
}
