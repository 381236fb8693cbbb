using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;
using Xunit.Abstractions;

namespace CsLawAnalyzers.Endurance.Mutations;

/// <summary>
/// No broken code makes an analyzer or a fix throw, and no fix that is offered on it makes more errors. The number of mutants is that of a build; a long run
/// sets <c>CSLAW_MUTANTS</c>, and <c>CSLAW_FIRST_MUTANT</c> to go on where another ended.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    private const int Usual = 500;

    /// <summary>Findings of one mutant whose fixes are tried: they are much alike.</summary>
    private const int MostFixed = 2;

    [Fact]
    public async Task Broken_code_makes_nobody_throw_and_no_fix_makes_it_worse()
    {
        int first = Number("CSLAW_FIRST_MUTANT", 0);
        int count = Number("CSLAW_MUTANTS", Usual);
        var faults = new ConcurrentBag<string>();
        int fixes = 0;
        await Parallel.ForEachAsync(Enumerable.Range(first, count), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (number, _) =>
        {
            (Seed seed, string mutant) = Mutant(number);
            try
            {
                Interlocked.Add(ref fixes, await TryAsync(seed.Project.With(seed.Path, mutant), seed.Path, number, faults));
            }
            catch (InvalidOperationException thrown)
            {
                faults.Add($"mutant {number} of {seed.Path}: {thrown.Message}");
            }
        });

        output.WriteLine($"{count} mutants from {first}, {fixes} fixes tried, {faults.Count} faults");
        Assert.Empty(faults);
        Assert.True(count < Usual || fixes > 0, "No mutant had a finding with a fix: nothing was tried.");
    }

    [Fact]
    public void The_same_number_gives_the_same_mutant()
    {
        foreach (int number in Enumerable.Range(0, 3 * Mutator.Ways))
            Assert.Equal(Mutant(number).Text, Mutant(number).Text);
        Assert.True(Enumerable.Range(0, 100).Count(number => Mutant(number).Text != Mutant(number).Seed.Text) > 90);
    }

    /// <summary>Files of samples and sources of tests in turn, scattered over all of them.</summary>
    private static (Seed Seed, string Text) Mutant(int number)
    {
        IReadOnlyList<Seed> seeds = number % 2 == 0 ? Seed.Samples : Seed.Tests;
        Seed seed = seeds[new Random(number).Next(seeds.Count)];
        return (seed, Mutator.Mutate(seed.Text, number / 2));
    }

    /// <returns>How many fixes were tried.</returns>
    private static async Task<int> TryAsync(EditedProject project, string path, int number, ConcurrentBag<string> faults)
    {
        ImmutableArray<Diagnostic> findings = await project.FindingsAsync();
        foreach (Diagnostic finding in findings.Where(finding => !finding.Id.StartsWith("CSL", StringComparison.Ordinal)))
            faults.Add($"mutant {number} of {path}: {finding}");
        Diagnostic[] here = [.. findings.Where(finding => finding.Location.SourceTree?.FilePath == path).OrderBy(finding => finding.Location.SourceSpan.Start)];
        if (here.Length == 0)
            return 0;
        int errors = await project.ErrorsAsync();
        int tried = 0;
        foreach (Diagnostic finding in here.Skip(number % here.Length).Take(MostFixed))
        {
            foreach (CodeAction action in await project.OffersAsync(finding))
            {
                tried++;
                EditedProject after = await project.AfterAsync(action);
                if (await after.ErrorsAsync() is var now && now > errors)
                    faults.Add($"mutant {number} of {path}: '{action.EquivalenceKey}' makes {now} errors of {errors}\n{string.Join("\n", await NewErrorsAsync(project, after))}");
            }
        }

        return tried;
    }

    private static async Task<IEnumerable<string>> NewErrorsAsync(EditedProject before, EditedProject after)
    {
        static async Task<IEnumerable<string>> Errors(EditedProject project) =>
            (await project.CompilationAsync()).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id + ": " + d.GetMessage(CultureInfo.InvariantCulture));
        return (await Errors(after)).Except(await Errors(before));
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
}
