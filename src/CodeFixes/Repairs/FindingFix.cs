using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>A fix provider made of repairs. Fix-all mends a document at a time in one edit, so that repairs in one call cannot undo each other.</summary>
public abstract class FindingFix : CodeFixProvider
{
    private readonly ImmutableArray<Repair> _repairs;

    private protected FindingFix(string ruleId, params Repair[] repairs)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
        _repairs = ImmutableArray.Create(repairs);
    }

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (fixAll, document, diagnostics) =>
        {
            foreach (Repair repair in _repairs)
            {
                if (repair.Key == fixAll.CodeActionEquivalenceKey)
                    return await MendAsync(document, repair, diagnostics, fixAll.CancellationToken).ConfigureAwait(false);
            }

            return document;
        });

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await ContextOf(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } repairContext)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Repair repair in _repairs)
            {
                if (!repair.CanMend(repairContext, diagnostic))
                    continue;
                ImmutableArray<Diagnostic> one = ImmutableArray.Create(diagnostic);
                context.RegisterCodeFix(
                    CodeAction.Create(repair.TitleFor(repairContext, diagnostic), cancellation => MendAsync(context.Document, repair, one, cancellation), repair.Key), diagnostic);
            }
        }
    }

    private static async Task<RepairContext?> ContextOf(Document document, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is CompilationUnitSyntax unit && model is not null ? new RepairContext(unit, model, document.Project.AnalyzerOptions, cancellation) : null;
    }

    private static async Task<Document> MendAsync(Document document, Repair repair, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await ContextOf(document, cancellation).ConfigureAwait(false) is not { } context)
            return document;
        List<Diagnostic> mendable = diagnostics.Where(d => repair.CanMend(context, d)).OrderBy(d => d.Location.SourceSpan.Start).ToList();
        if (mendable.Count == 0)
            return document;
        var editor = new SyntaxEditor(context.Root, document.Project.Solution.Services);
        repair.Mend(context, mendable, editor);
        Document mended = document.WithSyntaxRoot(editor.GetChangedRoot());
        return await Formatter.FormatAsync(mended, Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
    }
}
