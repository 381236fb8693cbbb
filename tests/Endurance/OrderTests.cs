using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CsLaw.Sarif;
using CsLaw.Tool.Scanning.Compilations;
using CsLaw.Tool.Scanning.Configs;
using CsLaw.Tool.Scanning.Findings;
using CsLawAnalyzers.Contract;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CsLawAnalyzers.Endurance;

/// <summary>One compilation, fifty times, with files in any order and with one thread or all of them: the same findings, and the same log byte for byte.</summary>
public class OrderTests
{
    private const int Runs = 50;

    [Theory]
    [InlineData("samples/ClinicPortal")]
    [InlineData("samples/ClinicPortal.Compliant")]
    public async Task Neither_order_nor_threads_change_what_is_said(string folder)
    {
        IEnumerable<(string, string)> files = Repository.Files(folder, "*.cs").Select(file => (file, Repository.Read(file)));
        var project = (CSharpCompilation)await EditedProject.Of(files, OutputKind.ConsoleApplication).CompilationAsync();
        ImmutableArray<Diagnostic> first = await EditedProject.FindingsAsync(project, isConcurrent: false);
        string[] said = AnalyzerRun.Said(first);
        byte[] log = Log(project, first);

        for (int run = 0; run < Runs; run++)
        {
            SyntaxTree[] trees = [.. project.SyntaxTrees];
            new Random(run).Shuffle(trees);
            CSharpCompilation shuffled = project.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
            ImmutableArray<Diagnostic> findings = await EditedProject.FindingsAsync(shuffled, isConcurrent: run % 2 == 0);

            Assert.Equal(said, AnalyzerRun.Said(findings));
            Assert.Equal(log, Log(shuffled, findings));
        }
    }

    /// <summary>The log that the tool writes of the findings, which come in the order in which the analyzers reported them.</summary>
    private static byte[] Log(CSharpCompilation compilation, ImmutableArray<Diagnostic> findings)
    {
        CompiledProject project = new(compilation, new AnalyzerOptions([]), 0, 0, LogOptions.CurrentLaw, new SilencedRules([]), [], []);
        using MemoryStream log = new();
        SarifLog.Write(
            log,
            findings.Select(finding => DiagnosticFinding.Of(finding, project, CultureInfo.InvariantCulture)),
            new LogOptions(Repository.Root, Language.English, LogOptions.CurrentLaw, "0.1.0"),
            new FileSourceText(Repository.Root));
        return log.ToArray();
    }
}
