using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsLawAnalyzers.CodeFixes.Repairs.StartUp;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace CsLawAnalyzers.CodeFixes.Repairs;

/// <summary>
/// A fix provider made of repairs. All findings of a document are mended in one edit, so that repairs in one call cannot undo each other; what they
/// need elsewhere, such as a registration at start-up, follows once for all of them.
/// </summary>
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

    /// <summary>The key of the way that is offered first.</summary>
    internal string FirstKey => _repairs[0].Key;

    /// <summary>How findings in files beside the code are mended; null where the rule has none that can be.</summary>
    private protected virtual FileRepair? InFiles => null;

    /// <summary>Whether the way with the key is also one for files beside the code.</summary>
    internal bool MendsFiles(string key) => InFiles?.Key == key;

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new FindingFixAll(this);

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document)
        {
            await RegisterInFileAsync(context).ConfigureAwait(false);
            return;
        }

        if (await ContextOf(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } repairContext)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Repair repair in _repairs)
            {
                if (!CanMend(repair, repairContext, diagnostic) || !await CanStartAsync(repair, context.Document.Project, context.CancellationToken).ConfigureAwait(false))
                    continue;
                (Document, ImmutableArray<Diagnostic>)[] one = { (context.Document, ImmutableArray.Create(diagnostic)) };
                context.RegisterCodeFix(
                    CodeAction.Create(
                        repair.TitleFor(repairContext, diagnostic), cancellation => MendAsync(context.Document.Project.Solution, one, repair.Key, cancellation), repair.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The title of the way with the key.</summary>
    internal string TitleOf(string key) => _repairs.FirstOrDefault(repair => repair.Key == key)?.Title ?? _repairs[0].Title;

    /// <summary>The solution with the findings mended in the way that has the key.</summary>
    internal async Task<Solution> MendAsync(Solution solution, IReadOnlyList<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> findings, string key, CancellationToken cancellation)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        var follow = new List<(Repair, RepairContext, List<Diagnostic>)>();
        var needs = new HashSet<(ProjectId, ServiceCall)>();
        var settings = new List<(ProjectId, IEnumerable<(string, string, string)>)>();
        foreach ((Document document, ImmutableArray<Diagnostic> diagnostics) in findings)
        {
            // A project for several frameworks has each file several times; one edit is for all of them.
            if (document.FilePath is { } path && !files.Add(path))
                continue;
            if (await ContextOf(document, cancellation).ConfigureAwait(false) is not { } context)
                continue;
            var editor = new SyntaxEditor(context.Root, solution.Services);
            bool isMended = false;
            foreach ((Repair repair, List<Diagnostic> mendable) in Assigned(context, diagnostics, key))
            {
                if (!await CanStartAsync(repair, solution.GetProject(document.Project.Id)!, cancellation).ConfigureAwait(false))
                    continue;
                repair.Mend(context, mendable, editor);
                isMended = true;
                follow.Add((repair, context, mendable));
                needs.UnionWith(repair.NeedsOf(context, mendable).Select(call => (document.Project.Id, call)));
                settings.Add((document.Project.Id, repair.SettingsOf(context, mendable).ToList()));
            }

            if (!isMended)
                continue;
            Document mended = await Formatter.FormatAsync(document.WithSyntaxRoot(editor.GetChangedRoot()), Formatter.Annotation, cancellationToken: cancellation).ConfigureAwait(false);
            solution = await LinkedFiles.WithAsync(solution, mended, cancellation).ConfigureAwait(false);
        }

        foreach ((Repair repair, RepairContext context, List<Diagnostic> mended) in follow)
            solution = await repair.FollowAsync(solution, context, mended, cancellation).ConfigureAwait(false);
        foreach ((ProjectId project, ServiceCall call) in needs)
            solution = await Registration.EnsureAsync(solution, project, call, cancellation).ConfigureAwait(false);
        foreach ((ProjectId project, IEnumerable<(string, string, string)> values) in settings)
            solution = await SettingsText.EnsureAsync(solution, project, values, cancellation).ConfigureAwait(false);
        return solution;
    }

    /// <summary>The solution with the findings of files beside the code mended.</summary>
    internal async Task<Solution> MendFilesAsync(Solution solution, IReadOnlyList<(TextDocument File, ImmutableArray<Diagnostic> Diagnostics)> findings, CancellationToken cancellation)
    {
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach ((TextDocument file, ImmutableArray<Diagnostic> diagnostics) in findings)
        {
            // A project for several frameworks stands in the solution once for each, and its files with it.
            if (file.FilePath is { } path && !files.Add(path))
                continue;
            List<TextChange> changes = await ChangesAsync(file, diagnostics, cancellation).ConfigureAwait(false);
            if (changes.Count > 0)
                solution = LinkedFiles.With(solution, file, (await file.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(changes));
        }

        return solution;
    }

    private async Task RegisterInFileAsync(CodeFixContext context)
    {
        if (InFiles is not { } repair)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            (TextDocument, ImmutableArray<Diagnostic>)[] one = { (context.TextDocument, ImmutableArray.Create(diagnostic)) };
            if ((await ChangesAsync(context.TextDocument, one[0].Item2, context.CancellationToken).ConfigureAwait(false)).Count > 0)
                context.RegisterCodeFix(CodeAction.Create(repair.Title, cancellation => MendFilesAsync(context.TextDocument.Project.Solution, one, cancellation), repair.Key), diagnostic);
        }
    }

    private async Task<List<TextChange>> ChangesAsync(TextDocument document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var changes = new List<TextChange>();
        if (InFiles is not { } repair || document.Project.AnalyzerOptions.AdditionalFiles.FirstOrDefault(other => other.Path == document.FilePath) is not { } file
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return changes;
        }

        ProgramModel program = ProgramModel.Of(compilation, document.Project.AnalyzerOptions, cancellation);
        foreach (TextSpan place in diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan).Distinct().OrderBy(place => place.Start))
        {
            if (repair.Mended(file, place, program, cancellation) is { } change)
                changes.Add(change);
        }

        return changes;
    }

    private static bool CanMend(Repair repair, RepairContext context, Diagnostic diagnostic) => context.IsWhole(diagnostic) && repair.CanMend(context, diagnostic);

    private static async Task<bool> CanStartAsync(Repair repair, Project project, CancellationToken cancellation) =>
        !repair.NeedsStartUp || await Registration.CanAsync(project, cancellation).ConfigureAwait(false);

    /// <summary>Each repair of the way with the findings it mends; a finding goes to the first that can.</summary>
    private IEnumerable<(Repair Repair, List<Diagnostic> Diagnostics)> Assigned(RepairContext context, ImmutableArray<Diagnostic> diagnostics, string key)
    {
        var left = new List<Diagnostic>(diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start));
        foreach (Repair repair in _repairs)
        {
            if (repair.Key != key)
                continue;
            List<Diagnostic> mendable = left.FindAll(diagnostic => CanMend(repair, context, diagnostic));
            if (mendable.Count == 0)
                continue;
            left.RemoveAll(mendable.Contains);
            yield return (repair, mendable);
        }
    }

    private static async Task<RepairContext?> ContextOf(Document document, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is CompilationUnitSyntax unit && model is not null ? new RepairContext(unit, model, document.Project.AnalyzerOptions, cancellation) : null;
    }
}
