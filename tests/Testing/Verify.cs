using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.Testing;

/// <summary>The verifier of rules and fixes: marks in the source say what is expected.</summary>
/// <param name="ruleId">The rule that <c>[|x|]</c> stands for.</param>
public sealed class Verify(string ruleId)
{
    /// <summary>Runs all analyzers and compares what the rule, and every rule named in a mark, reports with the marks; other rules are not looked at.</summary>
    /// <returns>The diagnostics of the rule, for looking closer.</returns>
    /// <exception cref="VerifyException">Something is missing, or something is reported without a mark.</exception>
    public Task<ImmutableArray<Diagnostic>> ReportsAsync(string source, Func<TestCode, TestCode>? with = null) => ReportsAsync([("Test.cs", source)], with);

    /// <summary>The same over several files.</summary>
    public async Task<ImmutableArray<Diagnostic>> ReportsAsync((string Path, string Source)[] sources, Func<TestCode, TestCode>? with = null)
    {
        List<(string Path, MarkupSource Markup)> parsed = sources.Select(s => (s.Path, MarkupSource.Parse(s.Source))).ToList();
        TestCode code = Code(parsed, with);
        ImmutableArray<Diagnostic> diagnostics = await code.DiagnoseAsync(Analyzers.All);

        var expected = parsed.SelectMany(p => p.Markup.Marks.Where(m => !m.Tag.StartsWith('#')).SelectMany(m => Ids(m.Tag).Select(id => (p.Path, id, m.Span)))).ToHashSet();
        HashSet<string> ids = [.. expected.Select(e => e.id), ruleId];
        var actual = diagnostics.Where(d => ids.Contains(d.Id)).Select(d => (Path: d.Location.GetLineSpan().Path, d.Id, d.Location.SourceSpan)).ToHashSet();
        if (!expected.SetEquals(actual))
            throw new VerifyException(Explain(expected, actual, diagnostics, parsed));
        return [.. diagnostics.Where(d => d.Id == ruleId)];
    }

    /// <summary>Nothing of the rule is reported; marks are not allowed.</summary>
    public Task SilentAsync(string source, Func<TestCode, TestCode>? with = null) => ReportsAsync(source, with);

    /// <summary>Applies a fix to all findings of the rule and compares; the result must compile, must be free of the rule, and a second run changes nothing.</summary>
    /// <param name="source">Marked source.</param>
    /// <param name="expected">The source after the fix.</param>
    /// <param name="key">Equivalence key of the repair; the first one offered if null.</param>
    /// <param name="with">Changes the test's code: references, options, more files.</param>
    /// <param name="stays">The finding stays by design, for another reason or with less weight.</param>
    public async Task FixesAsync(string source, string expected, string? key = null, Func<TestCode, TestCode>? with = null, bool stays = false)
    {
        await ReportsAsync(source, with);
        MarkupSource markup = MarkupSource.Parse(source);
        TestCode code = Code([("Test.cs", markup)], with);

        string one = await FixAsync(code, key, all: false);
        string all = await FixAsync(code, key, all: true);
        if (Normal(all) != Normal(expected))
            throw new VerifyException($"Fix-all gives\n{all}\ninstead of\n{expected}");
        // Fixing one after the other ends where fix-all ends.
        if (Normal(one) != Normal(expected))
            throw new VerifyException($"Fixing one by one gives\n{one}\ninstead of\n{expected}");

        TestCode mended = code with { Sources = [.. code.Sources.Select(s => s.Path == "Test.cs" ? (s.Path, all) : s)] };
        ImmutableArray<Diagnostic> left = await mended.DiagnoseAsync(Analyzers.All);
        if (!stays && left.Any(d => d.Id == ruleId))
            throw new VerifyException("After the fix the rule still reports:\n" + string.Join("\n", left.Where(d => d.Id == ruleId)) + "\n" + all);
    }

    /// <summary>The rule reports and no fix is offered; with a key, none under that key.</summary>
    public async Task OffersNoFixAsync(string source, Func<TestCode, TestCode>? with = null, string? key = null)
    {
        ImmutableArray<Diagnostic> diagnostics = await ReportsAsync(source, with);
        Document document = DocumentOf(Code([("Test.cs", MarkupSource.Parse(source))], with));
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if ((await OffersAsync(document, diagnostic)).Find(action => key is null || action.EquivalenceKey == key) is { } offered)
                throw new VerifyException($"'{offered.Title}' is offered");
        }
    }

    private TestCode Code(List<(string Path, MarkupSource Markup)> parsed, Func<TestCode, TestCode>? with)
    {
        var code = new TestCode { Sources = [.. parsed.Select(p => (p.Path, p.Markup.Text))] };
        return with is null ? code : with(code);
    }

    private async Task<string> FixAsync(TestCode code, string? key, bool all)
    {
        for (int round = 0; round < 20; round++)
        {
            Document document = DocumentOf(code);
            Diagnostic[] diagnostics = [.. (await code.DiagnoseAsync(Analyzers.All)).Where(d => d.Id == ruleId && d.Location.GetLineSpan().Path == "Test.cs")];
            CodeAction? action = null;
            Diagnostic? first = null;
            foreach (Diagnostic diagnostic in diagnostics)
            {
                action = (await OffersAsync(document, diagnostic)).FirstOrDefault(a => key is null || a.EquivalenceKey == key);
                if (action is not null)
                {
                    first = diagnostic;
                    break;
                }
            }

            if (action is null || first is null)
                break;
            if (all)
                action = await FixAllAsync(document, action, diagnostics);
            ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
            Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            string text = (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
            code = code with { Sources = [.. code.Sources.Select(s => s.Path == "Test.cs" ? (s.Path, text) : s)] };
            if (all)
                break;
        }

        return code.Sources.Single(s => s.Path == "Test.cs").Text;
    }

    private async Task<CodeAction> FixAllAsync(Document document, CodeAction action, Diagnostic[] diagnostics)
    {
        CodeFixProvider provider = Analyzers.Fixes.Single(f => f.FixableDiagnosticIds.Contains(ruleId));
        var context = new FixAllContext(
            document, provider, FixAllScope.Document, action.EquivalenceKey!, [ruleId], new Known(diagnostics), CancellationToken.None);
        return await provider.GetFixAllProvider()!.GetFixAsync(context) ?? throw new VerifyException("Fix-all gives nothing.");
    }

    private async Task<List<CodeAction>> OffersAsync(Document document, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        foreach (CodeFixProvider provider in Analyzers.Fixes.Where(f => f.FixableDiagnosticIds.Contains(ruleId)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered;
    }

    private static Document DocumentOf(TestCode code)
    {
        var workspace = new AdhocWorkspace();
        CSharpCompilation compilation = code.Compile();
        ProjectInfo info = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees.First().Options, metadataReferences: code.References);
        Project project = workspace.AddProject(info);
        Document? test = null;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            Document document = project.AddDocument(tree.FilePath, tree.GetText(), filePath: tree.FilePath);
            project = document.Project;
            if (tree.FilePath == "Test.cs")
                test = document;
        }

        return project.GetDocument(test!.Id)!;
    }

    private IEnumerable<string> Ids(string tag) => tag.Length == 0 ? [ruleId] : tag.Split(',');

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd();

    private static string Explain(
        HashSet<(string Path, string Id, TextSpan Span)> expected, HashSet<(string Path, string Id, TextSpan Span)> actual,
        ImmutableArray<Diagnostic> diagnostics, List<(string Path, MarkupSource Markup)> sources)
    {
        var text = new StringBuilder();
        foreach ((string path, string id, TextSpan span) in expected.Except(actual))
            text.AppendLine($"missing:    {id} at {path} '{Snippet(path, span)}'");
        foreach ((string path, string id, TextSpan span) in actual.Except(expected))
            text.AppendLine($"unexpected: {id} at {path} '{Snippet(path, span)}'");
        text.AppendLine("reported:").AppendJoin('\n', diagnostics.Select(d => "  " + d));
        return text.ToString();

        string Snippet(string path, TextSpan span)
        {
            string? source = sources.FirstOrDefault(s => s.Path == path).Markup?.Text;
            return source is null || span.End > source.Length ? span.ToString() : source.Substring(span.Start, span.Length);
        }
    }

    private sealed class Known(Diagnostic[] diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
