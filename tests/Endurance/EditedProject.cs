using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Endurance;

/// <summary>A web project in a workspace as an editor holds it: every edit gives a new state that shares what it can with the one before.</summary>
internal sealed class EditedProject
{
    private EditedProject(Project project) => Project = project;

    public Project Project { get; }

    /// <summary>A project with the files.</summary>
    public static EditedProject Of(IEnumerable<(string Path, string Text)> files, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        Project project = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Shop", "Shop", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse),
            metadataReferences: WebCode.References)).Projects.Single();
        foreach ((string path, string text) in files.Append(("GlobalUsings.cs", TestCode.WebUsings)))
            project = project.AddDocument(path, SourceText.From(text), filePath: path).Project;
        return new EditedProject(project);
    }

    public Document Document(string path) => Project.Documents.Single(document => document.FilePath == path);

    /// <summary>The project after a file has got another text.</summary>
    public EditedProject With(string path, string text) => With(path, SourceText.From(text));

    /// <summary>The same, with a text that may share most of itself with the one before.</summary>
    public EditedProject With(string path, SourceText text) => new(Document(path).WithText(text).Project);

    /// <summary>The project with a file more.</summary>
    public EditedProject Plus(string path, string text) => new(Project.AddDocument(path, SourceText.From(text), filePath: path).Project);

    /// <summary>The project after something that changes the solution.</summary>
    public EditedProject In(Solution solution) => new(solution.GetProject(Project.Id)!);

    public async Task<Compilation> CompilationAsync() => (await Project.GetCompilationAsync())!;

    /// <summary>The findings in all files.</summary>
    /// <exception cref="InvalidOperationException">An analyzer threw.</exception>
    public async Task<ImmutableArray<Diagnostic>> FindingsAsync() => await FindingsAsync(await CompilationAsync());

    /// <summary>The findings in one file, as an editor asks after each keystroke.</summary>
    /// <exception cref="InvalidOperationException">An analyzer threw.</exception>
    public async Task<ImmutableArray<Diagnostic>> FindingsAsync(string path)
    {
        Compilation compilation = await CompilationAsync();
        SyntaxTree tree = (await Document(path).GetSyntaxTreeAsync())!;
        return await AnalyzerRun.FindingsInAsync(compilation, tree, Analyzers.All);
    }

    /// <summary>The findings in a compilation.</summary>
    /// <exception cref="InvalidOperationException">An analyzer threw.</exception>
    public static Task<ImmutableArray<Diagnostic>> FindingsAsync(Compilation compilation, bool isConcurrent = true) =>
        AnalyzerRun.FindingsAsync(compilation, Analyzers.All, isConcurrent: isConcurrent);

    /// <summary>What is offered for a finding.</summary>
    public async Task<List<CodeAction>> OffersAsync(Diagnostic finding)
    {
        var offered = new List<CodeAction>();
        if (Project.GetDocument(finding.Location.SourceTree) is { } document)
        {
            foreach (CodeFixProvider provider in Analyzers.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(finding.Id)))
                await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => offered.Add(action), default));
        }

        return offered;
    }

    /// <summary>The project after an action.</summary>
    public async Task<EditedProject> AfterAsync(CodeAction action) =>
        In((await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution);

    /// <summary>How many errors the compiler finds.</summary>
    public async Task<int> ErrorsAsync() => (await CompilationAsync()).GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
