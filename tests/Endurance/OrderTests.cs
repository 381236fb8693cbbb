using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Endurance;

/// <summary>One compilation, fifty times, with files in any order and with one thread or all of them: the same findings, byte for byte.</summary>
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
        byte[] expected = Bytes(await EditedProject.FindingsAsync(project, isConcurrent: false));

        for (int run = 0; run < Runs; run++)
        {
            SyntaxTree[] trees = [.. project.SyntaxTrees];
            new Random(run).Shuffle(trees);
            CSharpCompilation shuffled = project.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);

            Assert.Equal(expected, Bytes(await EditedProject.FindingsAsync(shuffled, isConcurrent: run % 2 == 0)));
        }
    }

    private static byte[] Bytes(IEnumerable<Diagnostic> findings) => Encoding.UTF8.GetBytes(string.Join('\n', EditedProject.Said(findings)));
}
