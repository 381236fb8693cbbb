using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>Mends all findings of a document, a project or a solution as one change: what several of them need is added once.</summary>
internal sealed class FindingFixAll : FixAllProvider
{
    private readonly FindingFix _fix;

    public FindingFixAll(FindingFix fix) => _fix = fix;

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var findings = new List<(Document Document, ImmutableArray<Diagnostic> Diagnostics)>();
        foreach (Document document in Documents(fixAllContext))
        {
            ImmutableArray<Diagnostic> diagnostics = await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (!diagnostics.IsEmpty)
                findings.Add((document, diagnostics));
        }

        // A host that got no offer for the finding it asks from knows no key; the first way is meant.
        string key = fixAllContext.CodeActionEquivalenceKey ?? _fix.FirstKey;
        List<(TextDocument, ImmutableArray<Diagnostic>)> files = _fix.MendsFiles(key) ? await FilesAsync(fixAllContext).ConfigureAwait(false) : new();
        return findings.Count == 0 && files.Count == 0
            ? null
            : CodeAction.Create(
                _fix.TitleOf(key),
                async cancellation => await _fix.MendFilesAsync(await _fix.MendAsync(fixAllContext.Solution, findings, key, cancellation).ConfigureAwait(false), files, cancellation).ConfigureAwait(false),
                key);
    }

    /// <summary>The findings in files beside the code; a fix for a single document of code leaves them alone.</summary>
    private static async Task<List<(TextDocument, ImmutableArray<Diagnostic>)>> FilesAsync(FixAllContext context)
    {
        var files = new List<(TextDocument, ImmutableArray<Diagnostic>)>();
        foreach (Project project in Projects(context))
        {
            ImmutableArray<Diagnostic> all = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (IGrouping<string, Diagnostic> found in all.Where(diagnostic => diagnostic.Location.Kind == LocationKind.ExternalFile).GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path))
            {
                if (project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == found.Key) is { } file)
                    files.Add((file, found.ToImmutableArray()));
            }
        }

        return files;
    }

    private static IEnumerable<Project> Projects(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Project => new[] { context.Project },
        FixAllScope.Solution => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp),
        _ => Enumerable.Empty<Project>(),
    };

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => new[] { document },
        _ => Projects(context).SelectMany(project => project.Documents),
    };
}
