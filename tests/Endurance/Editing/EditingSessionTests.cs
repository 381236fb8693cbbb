using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Xunit.Abstractions;

namespace CsLawAnalyzers.Endurance.Editing;

/// <summary>
/// An hour of work in a project of 200 files: whatever is typed, deleted, renamed, moved or checked out, the answer is that of a fresh build, and fixes are offered
/// where they are expected. How long each answer took is printed and not judged: that depends on the machine.
/// </summary>
public sealed class EditingSessionTests(ITestOutputHelper output) : IDisposable
{
    private const int Areas = 50;
    private const string Leak = "\n        logger.LogWarning(\"{Mobile}\", customer.Mobile);";

    private readonly List<double> _latencies = [];

    /// <summary>Prints by percentile what the answers of the test took.</summary>
    public void Dispose()
    {
        double[] sorted = [.. _latencies.Order()];
        output.WriteLine($"{sorted.Length} answers, p50 {At(0.5):F1} ms, p95 {At(0.95):F1} ms, p99 {At(0.99):F1} ms, most {sorted[^1]:F1} ms");

        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
    }

    [Fact]
    public async Task What_is_typed_is_found_when_it_is_whole_and_gone_when_it_is_deleted()
    {
        const string path = "Area7/Service7.cs";
        EditedProject project = EditedProject.Of(GeneratedShop.Files(Areas));
        SourceText before = await project.Document(path).GetTextAsync();
        int at = before.ToString().IndexOf("await store", StringComparison.Ordinal) - 9;
        Assert.Empty(await AskAsync(project, path));

        SourceText text = before;
        for (int typed = 0; typed < Leak.Length; typed++)
        {
            text = text.Replace(at + typed, 0, Leak[typed].ToString());
            project = project.With(path, text);
            await AskAsync(project, path);
        }

        Diagnostic finding = Assert.Single(await AskAsync(project, path));
        Assert.Equal("CSL2001", finding.Id);
        await AssertAsFreshAsync(project);

        for (int left = Leak.Length; left > 0; left--)
        {
            text = text.Replace(at + left - 1, 1, "");
            project = project.With(path, text);
            await AskAsync(project, path);
        }

        Assert.Empty(await AskAsync(project, path));
        await AssertAsFreshAsync(project);
    }

    [Fact]
    public async Task Fixes_are_offered_and_do_what_their_preview_shows()
    {
        EditedProject project = EditedProject.Of(GeneratedShop.Files(Areas));
        Diagnostic[] findings = [.. (await project.FindingsAsync()).Where(finding => finding.Id == "CSL2001")];
        Assert.Equal(Enumerable.Range(0, Areas).Count(GeneratedShop.IsLoud), findings.Length);

        foreach (Diagnostic finding in findings)
        {
            List<CodeAction> offered = await TimedAsync(() => project.OffersAsync(finding));
            Assert.NotEmpty(offered);
            foreach (CodeAction action in offered)
            {
                ApplyChangesOperation preview = (await action.GetPreviewOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
                EditedProject shown = project.In(preview.ChangedSolution), done = await project.AfterAsync(action);
                string path = finding.Location.SourceTree!.FilePath;
                Assert.Equal(await TextAsync(shown, path), await TextAsync(done, path));
                Assert.NotEqual(await TextAsync(project, path), await TextAsync(done, path));
                Assert.Equal(0, await done.ErrorsAsync());
                Assert.DoesNotContain(await done.FindingsAsync(path), left => left.Id == "CSL2001");
            }
        }
    }

    [Fact]
    public async Task A_member_that_gets_another_name_is_judged_by_that()
    {
        EditedProject project = EditedProject.Of(GeneratedShop.Files(Areas));
        Assert.Single(await LoggedAsync(project, "Area0/Service0.cs"));

        EditedProject renamed = await RenamedAsync(project, "Mobile", "Shelf");
        Assert.Empty(await LoggedAsync(renamed, "Area0/Service0.cs"));
        await AssertAsFreshAsync(renamed);

        EditedProject back = await RenamedAsync(renamed, "Shelf", "Mobile");
        Assert.Single(await LoggedAsync(back, "Area0/Service0.cs"));
        await AssertAsFreshAsync(back);
    }

    [Fact]
    public async Task A_type_that_moves_to_another_file_takes_its_finding_along()
    {
        EditedProject project = EditedProject.Of(GeneratedShop.Files(Areas));
        string service = await TextAsync(project, "Area10/Service10.cs");

        EditedProject moved = project.With("Area10/Service10.cs", "namespace Shop.Area10;\n").Plus("Area10/Saving.cs", service);

        Assert.Empty(await LoggedAsync(moved, "Area10/Service10.cs"));
        Assert.Single(await LoggedAsync(moved, "Area10/Saving.cs"));
        await AssertAsFreshAsync(moved);
    }

    [Fact]
    public async Task Another_branch_brings_fifty_files_at_once()
    {
        const int changed = 50;
        EditedProject project = EditedProject.Of(GeneratedShop.Files(Areas));
        string[] first = Ids(await project.FindingsAsync());
        (string Path, string Text)[] files = [.. GeneratedShop.Files(Areas).Where(file => file.Path.Contains("Service", StringComparison.Ordinal)).Take(changed)];
        var other = GeneratedShop.Files(Areas, isMasked: true).ToDictionary(file => file.Path, file => file.Text);
        Assert.Equal(changed, files.Length);

        EditedProject there = files.Aggregate(project, (state, file) => state.With(file.Path, other[file.Path]));
        Assert.DoesNotContain(await TimedAsync(() => there.FindingsAsync()), finding => finding.Id == "CSL2001");
        await AssertAsFreshAsync(there);

        EditedProject back = files.Aggregate(there, (state, file) => state.With(file.Path, file.Text));
        Assert.Equal(first, Ids(await TimedAsync(() => back.FindingsAsync())));
        await AssertAsFreshAsync(back);
    }

    private async Task<ImmutableArray<Diagnostic>> AskAsync(EditedProject project, string path)
    {
        await project.CompilationAsync();
        return await TimedAsync(() => project.FindingsAsync(path));
    }

    /// <summary>The answer; how long it took is kept.</summary>
    private async Task<T> TimedAsync<T>(Func<Task<T>> ask)
    {
        long start = Stopwatch.GetTimestamp();
        T answer = await ask();
        _latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer;
    }

    private async Task<Diagnostic[]> LoggedAsync(EditedProject project, string path) =>
        [.. (await AskAsync(project, path)).Where(finding => finding.Id == "CSL2001")];

    private static string[] Ids(IEnumerable<Diagnostic> findings) => [.. findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal)];

    private static async Task<string> TextAsync(EditedProject project, string path) => (await project.Document(path).GetTextAsync()).ToString();

    private static async Task<EditedProject> RenamedAsync(EditedProject project, string name, string other)
    {
        INamedTypeSymbol customer = (await project.CompilationAsync()).GetTypeByMetadataName("Shop.Area0.Customer0")!;
        return project.In(await Renamer.RenameSymbolAsync(project.Project.Solution, customer.GetMembers(name).Single(), default, other));
    }

    /// <summary>A state that was edited into being says what the same files say that were never edited.</summary>
    private static async Task AssertAsFreshAsync(EditedProject project)
    {
        var edited = (CSharpCompilation)await project.CompilationAsync();
        CSharpCompilation fresh = edited.RemoveAllSyntaxTrees().AddSyntaxTrees(edited.SyntaxTrees.Select(
            tree => CSharpSyntaxTree.ParseText(SourceText.From(tree.GetText().ToString()), (CSharpParseOptions)tree.Options, tree.FilePath)));
        Assert.Equal(AnalyzerRun.Said(await EditedProject.FindingsAsync(fresh)), AnalyzerRun.Said(await EditedProject.FindingsAsync(edited)));
    }
}
