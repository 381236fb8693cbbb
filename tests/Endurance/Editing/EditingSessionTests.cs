using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CsLawAnalyzers.Endurance.Editing;

/// <summary>
/// An hour of work in a project of 200 files: whatever is typed, deleted, renamed, moved or checked out, the answer is that of a fresh build, and fixes are offered
/// where they are expected. How long each answer took is kept by <see cref="Latencies"/> and not judged: that depends on the machine.
/// </summary>
public sealed class EditingSessionTests(Latencies latencies) : IClassFixture<Latencies>
{
    private const int Areas = 50;
    private const string Typed = "a file after a character was typed or deleted";
    private const string Renamed = "a file after a member was renamed";
    private const string Moved = "a file after a type moved there";
    private const string Replaced = "all 200 files after 50 were replaced";
    private const string Leak = "\n        logger.LogWarning(\"{Mobile}\", customer.Mobile);";

    [Fact]
    public async Task What_is_typed_is_found_when_it_is_whole_and_gone_when_it_is_deleted()
    {
        EditedProject project = EditedProject.Of(GeneratedShop.Files(Areas));
        for (int round = 0; round < Latencies.Rounds; round++)
        {
            int area = (7 + 10 * round) % Areas;
            string path = $"Area{area}/Service{area}.cs";
            SourceText before = await project.Document(path).GetTextAsync();
            int at = before.ToString().IndexOf("await store", StringComparison.Ordinal) - 9;
            Assert.Empty(await project.FindingsAsync(path));

            SourceText text = before;
            for (int typed = 0; typed < Leak.Length; typed++)
            {
                text = text.Replace(at + typed, 0, Leak[typed].ToString());
                project = project.With(path, text);
                await AskAsync(Typed, project, path);
            }

            Diagnostic finding = Assert.Single(await AskAsync(Typed, project, path));
            Assert.Equal("CSL2001", finding.Id);
            await AssertAsFreshAsync(project);

            for (int left = Leak.Length; left > 0; left--)
            {
                text = text.Replace(at + left - 1, 1, "");
                project = project.With(path, text);
                await AskAsync(Typed, project, path);
            }

            Assert.Empty(await AskAsync(Typed, project, path));
            await AssertAsFreshAsync(project);
        }
    }

    [Fact]
    public async Task Fixes_are_offered_and_do_what_their_preview_shows()
    {
        EditedProject project = EditedProject.Of(GeneratedShop.Files(Areas));
        Diagnostic[] findings = [.. (await project.FindingsAsync()).Where(finding => finding.Id == "CSL2001")];
        Assert.Equal(Enumerable.Range(0, Areas).Count(GeneratedShop.IsLoud), findings.Length);

        foreach (Diagnostic finding in Enumerable.Repeat(findings, Latencies.Rounds).SelectMany(some => some))
        {
            List<CodeAction> offered = await latencies.TimedAsync("fixes offered for a finding", () => project.OffersAsync(finding));
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
        Assert.Single(await project.FindingsAsync("Area0/Service0.cs"), finding => finding.Id == "CSL2001");

        for (int round = 0; round < Latencies.Rounds; round++)
        {
            EditedProject renamed = await RenamedAsync(project, "Mobile", "Shelf");
            Assert.Empty(await LoggedAsync(Renamed, renamed, "Area0/Service0.cs"));
            await AssertAsFreshAsync(renamed);

            EditedProject back = await RenamedAsync(renamed, "Shelf", "Mobile");
            Assert.Single(await LoggedAsync(Renamed, back, "Area0/Service0.cs"));
            await AssertAsFreshAsync(back);
        }
    }

    [Fact]
    public async Task A_type_that_moves_to_another_file_takes_its_finding_along()
    {
        EditedProject project = EditedProject.Of(GeneratedShop.Files(Areas));
        for (int round = 0; round < Latencies.Rounds; round++)
        {
            int area = 10 * (round + 1) % Areas;
            string from = $"Area{area}/Service{area}.cs", to = $"Area{area}/Saving.cs";
            Assert.Single(await project.FindingsAsync(from), finding => finding.Id == "CSL2001");
            EditedProject moved = project.With(from, $"namespace Shop.Area{area};\n").Plus(to, await TextAsync(project, from));

            Assert.Empty(await LoggedAsync(Moved, moved, from));
            Assert.Single(await LoggedAsync(Moved, moved, to));
            await AssertAsFreshAsync(moved);
        }
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

        for (int round = 0; round < Latencies.Rounds; round++)
        {
            EditedProject there = files.Aggregate(project, (state, file) => state.With(file.Path, other[file.Path]));
            Assert.DoesNotContain(await latencies.TimedAsync(Replaced, () => there.FindingsAsync()), finding => finding.Id == "CSL2001");
            await AssertAsFreshAsync(there);

            EditedProject back = files.Aggregate(there, (state, file) => state.With(file.Path, file.Text));
            Assert.Equal(first, Ids(await latencies.TimedAsync(Replaced, () => back.FindingsAsync())));
            await AssertAsFreshAsync(back);
        }
    }

    private async Task<ImmutableArray<Diagnostic>> AskAsync(string step, EditedProject project, string path)
    {
        await project.CompilationAsync();
        return await latencies.TimedAsync(step, () => project.FindingsAsync(path));
    }

    private async Task<Diagnostic[]> LoggedAsync(string step, EditedProject project, string path) =>
        [.. (await AskAsync(step, project, path)).Where(finding => finding.Id == "CSL2001")];

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
