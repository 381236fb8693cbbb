using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsLawAnalyzers.CodeFixes.Rules.Confidentiality;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CsLawAnalyzers.Tests.Rules.Confidentiality;

/// <summary>Fix-all mends what its scope holds and nothing beside it: a document, a project, a solution of several projects.</summary>
public sealed class FixAllScopeTests
{
    private static readonly MetadataReference s_guards = MetadataReference.CreateFromFile(typeof(CsLaw.Guards.Redact).Assembly.Location);

    [Theory]
    [InlineData(FixAllScope.Document, new[] { "Shop/A.cs" })]
    [InlineData(FixAllScope.Project, new[] { "Shop/A.cs", "Shop/B.cs" })]
    [InlineData(FixAllScope.Solution, new[] { "Shop/A.cs", "Shop/B.cs", "Desk/A.cs" })]
    public async Task Mends_its_scope(FixAllScope scope, string[] expected)
    {
        Solution solution = Shop();
        Solution mended = await MendAsync(solution, scope);

        string[] changed = [.. mended.GetChanges(solution).GetProjectChanges().SelectMany(project => project.GetChangedDocuments()).Select(id => PathOf(mended.GetDocument(id)!))];
        Assert.Equal(expected.Order(), changed.Order());
        foreach (Project project in mended.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync())!;
            Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            IEnumerable<string> left = (await FindingsAsync(project, CancellationToken.None)).Select(finding => PathOf(project.GetDocument(finding.Location.SourceTree)!));
            Assert.Empty(left.Intersect(expected));
        }
    }

    [Fact]
    public async Task Changes_nothing_the_second_time()
    {
        Solution once = await MendAsync(Shop(), FixAllScope.Solution);
        Assert.All(await Task.WhenAll(once.Projects.Select(project => FindingsAsync(project, CancellationToken.None))), Assert.Empty);
    }

    private static Solution Shop()
    {
        var workspace = new AdhocWorkspace();
        Solution solution = Add(workspace.CurrentSolution, "Shop", ("A.cs", Source("A")), ("B.cs", Source("B")));
        return Add(solution, "Desk", ("A.cs", Source("A")), ("Quiet.cs", "public class Quiet { }"));
    }

    private static string Source(string name) => $$"""
        public class Customer{{name}} { public string Mobile { get; set; } = ""; }
        public class Service{{name}}(ILogger<Service{{name}}> log) { public void Run(Customer{{name}} customer) => log.LogInformation("Called {Mobile}", customer.Mobile); }
        """;

    private static Solution Add(Solution solution, string name, params (string Path, string Text)[] sources)
    {
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, name, name, LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest), metadataReferences: References.Web.Add(s_guards)));
        foreach ((string path, string text) in sources.Append(("GlobalUsings.cs", TestCode.WebUsings)))
            solution = solution.AddDocument(DocumentId.CreateNewId(id), path, text, filePath: "/" + name + "/" + path);
        return solution;
    }

    private static async Task<Solution> MendAsync(Solution solution, FixAllScope scope)
    {
        var fix = new PersonalDataInLogFix();
        Document document = solution.Projects.Single(project => project.Name == "Shop").Documents.Single(candidate => candidate.Name == "A.cs");
        var context = new FixAllContext(document, fix, scope, "CSL2001.Redact", ["CSL2001"], new Findings(), CancellationToken.None);
        CodeAction action = (await fix.GetFixAllProvider().GetFixAsync(context))!;
        return (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<IEnumerable<Diagnostic>> FindingsAsync(Project project, CancellationToken cancellation)
    {
        Compilation compilation = (await project.GetCompilationAsync(cancellation))!;
        ImmutableArray<Diagnostic> all = await compilation.WithAnalyzers(Analyzers.All).GetAnalyzerDiagnosticsAsync(cancellation);
        return all.Where(diagnostic => diagnostic.Id == "CSL2001");
    }

    private static string PathOf(Document document) => document.FilePath!.TrimStart('/');

    /// <summary>Findings of what the scope asks for, worked out anew as a host does.</summary>
    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => FindingsAsync(project, cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree? tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await FindingsAsync(document.Project, cancellationToken)).Where(finding => finding.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
