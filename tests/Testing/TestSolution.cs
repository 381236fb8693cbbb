using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Testing;

/// <summary>A solution of several projects in memory, and its fixes at every scope as a host asks for them.</summary>
public sealed class TestSolution
{
    /// <summary>A solution without projects.</summary>
    public TestSolution()
        : this(new AdhocWorkspace().CurrentSolution)
    {
    }

    private TestSolution(Solution solution) => Solution = solution;

    /// <summary>The solution as it stands.</summary>
    public Solution Solution { get; }

    /// <summary>The solution with a web project more.</summary>
    /// <param name="name">Its name, and the folder of its files.</param>
    /// <param name="files">Path below that folder, and text.</param>
    /// <param name="references">Assemblies besides the web framework.</param>
    /// <param name="uses">Projects it references.</param>
    /// <param name="isProgram">Whether it has top-level statements.</param>
    public TestSolution With(string name, (string Path, string Text)[] files, MetadataReference[]? references = null, string[]? uses = null, bool isProgram = false)
    {
        var id = ProjectId.CreateNewId();
        Solution solution = Solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            projectReferences: (uses ?? []).Select(used => new ProjectReference(Solution.Projects.Single(project => project.Name == used).Id)),
            metadataReferences: References.Web.AddRange(references ?? [])));
        foreach ((string path, string text) in files.Append(("GlobalUsings.cs", TestCode.WebUsings)))
            solution = solution.AddDocument(DocumentId.CreateNewId(id), path, text, filePath: "/" + name + "/" + path);
        return new TestSolution(solution);
    }

    /// <summary>The solution with a file more that its compiler only hands on, such as settings.</summary>
    /// <param name="name">The project.</param>
    /// <param name="path">Path below its folder.</param>
    /// <param name="text">What stands in it.</param>
    public TestSolution WithAdditional(string name, string path, string text)
    {
        ProjectId project = Solution.Projects.Single(candidate => candidate.Name == name).Id;
        return new TestSolution(Solution.AddAdditionalDocument(DocumentId.CreateNewId(project), path, text, filePath: "/" + name + "/" + path));
    }

    /// <summary>Text of a file, as <c>Shop/A.cs</c>.</summary>
    public async Task<string> TextAsync(string path) => (await DocumentOf(path).GetTextAsync()).ToString();

    /// <summary>Text of an additional file, as <c>Shop/appsettings.json</c>.</summary>
    public async Task<string> AdditionalTextAsync(string path) =>
        (await Solution.Projects.SelectMany(project => project.AdditionalDocuments).Single(document => PathOf(document) == path).GetTextAsync()).ToString();

    /// <summary>The files whose text is another one in another state of the solution, as <c>Shop/A.cs</c>.</summary>
    public async Task<IReadOnlyList<string>> ChangedAsync(TestSolution other)
    {
        var changed = new List<string>();
        foreach (Document document in Solution.Projects.SelectMany(project => project.Documents))
        {
            SourceText now = await other.Solution.GetDocument(document.Id)!.GetTextAsync();
            if (!now.ContentEquals(await document.GetTextAsync()))
                changed.Add(PathOf(document));
        }

        return [.. changed.Order(StringComparer.Ordinal)];
    }

    /// <summary>Applies the fix of a rule to all its findings in a scope.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="scope">How far.</param>
    /// <param name="from">The file from which a person asks for it.</param>
    /// <param name="key">Equivalence key of the way; the one that is offered first for the first finding if null.</param>
    public async Task<TestSolution> MendAsync(string ruleId, FixAllScope scope, string from, string? key = null)
    {
        CodeFixProvider fix = Analyzers.Fixes.Single(candidate => candidate.FixableDiagnosticIds.Contains(ruleId));
        Document document = DocumentOf(from);
        var context = new FixAllContext(document, fix, scope, key ?? await FirstKeyAsync(fix, document, ruleId), [ruleId], new Findings(ruleId), CancellationToken.None);
        CodeAction? action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        return action is null
            ? this
            : new TestSolution((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution);
    }

    /// <summary>Applies the fix of a rule to its findings in an additional file, one after the other, as a person does.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="path">The file, as <c>Shop/appsettings.json</c>.</param>
    /// <returns>The solution after it; the same one where nothing is offered.</returns>
    public async Task<TestSolution> MendInFileAsync(string ruleId, string path)
    {
        CodeFixProvider fix = Analyzers.Fixes.Single(candidate => candidate.FixableDiagnosticIds.Contains(ruleId));
        TextDocument file = Solution.Projects.SelectMany(project => project.AdditionalDocuments).Single(document => PathOf(document) == path);
        CodeAction? action = null;
        foreach (Diagnostic finding in (await FindingsAsync(file.Project, ruleId, CancellationToken.None)).Where(finding => finding.Location.GetLineSpan().Path == file.FilePath))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(file, finding, (offered, _) => action ??= offered, CancellationToken.None));
        if (action is null)
            return this;
        return await new TestSolution((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution).MendInFileAsync(ruleId, path);
    }

    /// <summary>The findings of a rule in all projects, by file, as <c>Shop/A.cs</c>.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync(string ruleId)
    {
        var files = new List<string>();
        foreach (Project project in Solution.Projects)
            files.AddRange((await FindingsAsync(project, ruleId, CancellationToken.None)).Select(finding =>
                project.GetDocument(finding.Location.SourceTree) is { } document ? PathOf(document) : finding.Location.GetLineSpan().Path.TrimStart('/')));
        return [.. files.Order(StringComparer.Ordinal)];
    }

    /// <summary>The errors of the compiler in all projects.</summary>
    public async Task<ImmutableArray<Diagnostic>> ErrorsAsync()
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in Solution.Projects)
            errors.AddRange((await project.GetCompilationAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return errors.ToImmutable();
    }

    private Document DocumentOf(string path) => Solution.Projects.SelectMany(project => project.Documents).Single(document => PathOf(document) == path);

    private static string PathOf(TextDocument document) => document.FilePath!.TrimStart('/');

    private static async Task<string?> FirstKeyAsync(CodeFixProvider fix, Document document, string ruleId)
    {
        SyntaxTree? tree = await document.GetSyntaxTreeAsync();
        CodeAction? first = null;
        foreach (Diagnostic finding in (await FindingsAsync(document.Project, ruleId, CancellationToken.None)).Where(finding => finding.Location.SourceTree == tree))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => first ??= action, CancellationToken.None));
        return first?.EquivalenceKey;
    }

    private static async Task<IEnumerable<Diagnostic>> FindingsAsync(Project project, string ruleId, CancellationToken cancellation)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellation))!;
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers(Analyzers.All, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation);
        return all.Where(diagnostic => diagnostic.Id == ruleId);
    }

    /// <summary>Findings of what the scope asks for, worked out anew as a host does.</summary>
    private sealed class Findings(string ruleId) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => FindingsAsync(project, ruleId, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await FindingsAsync(document.Project, ruleId, cancellationToken)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
