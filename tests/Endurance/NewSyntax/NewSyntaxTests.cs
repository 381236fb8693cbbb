using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Endurance.NewSyntax;

/// <summary>Syntax that is newer than the compiler the analyzers are built for: it is read without a fault, what is marked in it is found, and the rest is left alone.</summary>
public class NewSyntaxTests
{
    private const string Folder = "tests/Endurance/NewSyntax/Samples";

    /// <summary>The samples, one file for each version of the language; no sources of this repository, which holds one type a file.</summary>
    public static TheoryData<string> Samples => [.. Repository.Files(Folder, "*.txt").Select(static file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task What_is_new_passes(string file)
    {
        MarkupSource sample = MarkupSource.Parse(Repository.Read(Folder + "/" + file));
        EditedProject project = EditedProject.Of([(file, sample.Text)]);
        Assert.Empty((await project.CompilationAsync()).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        ImmutableArray<Diagnostic> findings = await project.FindingsAsync();

        Assert.Equal(sample.Marks.Select(mark => ("CSL2001", mark.Span)), findings.OrderBy(finding => finding.Location.SourceSpan.Start).Select(finding => (finding.Id, finding.Location.SourceSpan)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_fix_touches_its_finding_alone(string file)
    {
        EditedProject project = EditedProject.Of([(file, MarkupSource.Parse(Repository.Read(Folder + "/" + file)).Text)]);
        string[] before = (await project.Document(file).GetTextAsync()).ToString().Split('\n');
        foreach (Diagnostic finding in await project.FindingsAsync())
        {
            int line = finding.Location.GetLineSpan().StartLinePosition.Line;
            foreach (var action in await project.OffersAsync(finding))
            {
                EditedProject after = await project.AfterAsync(action);
                string[] mended = (await after.Document(file).GetTextAsync()).ToString().Split('\n');

                Assert.Equal(0, await after.ErrorsAsync());
                Assert.Equal([], before.Where((text, at) => at != line).Except(mended, StringComparer.Ordinal));
            }
        }
    }

    /// <summary>The sample of a version is of that version: an older compiler does not take it.</summary>
    [Theory]
    [InlineData("CSharp12.txt", LanguageVersion.CSharp11)]
    [InlineData("CSharp13.txt", LanguageVersion.CSharp12)]
    [InlineData("CSharp14.txt", LanguageVersion.CSharp13)]
    public void What_is_new_is_new(string file, LanguageVersion older)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(MarkupSource.Parse(Repository.Read(Folder + "/" + file)).Text, new CSharpParseOptions(older));
        var compilation = CSharpCompilation.Create("Old", [tree, CSharpSyntaxTree.ParseText(TestCode.WebUsings, new CSharpParseOptions(older))], WebCode.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        Assert.Contains(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
