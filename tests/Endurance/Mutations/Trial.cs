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

/// <summary>Tries what the analyzers say of mutants and what the fixes make of them: nobody throws, and no fix that is offered makes more errors.</summary>
internal sealed class Trial
{
    /// <summary>Findings of one mutant whose fixes are tried: they are much alike.</summary>
    private const int MostFixed = 2;

    private readonly ConcurrentBag<string> _faults = [];
    private int _findings;
    private int _fixes;

    /// <summary>How many fixes were tried.</summary>
    public int Fixes => _fixes;

    /// <summary>A number that the environment sets for a long run.</summary>
    public static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;

    /// <summary>Tries a row of mutants, several at once.</summary>
    /// <param name="numbers">Their numbers.</param>
    /// <param name="mutant">Gives the mutant of a number.</param>
    public Task RunAsync(IEnumerable<int> numbers, Func<int, (Seed Seed, string Text)> mutant) =>
        Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (number, _) =>
        {
            (Seed seed, string text) = mutant(number);
            try
            {
                // The mutant takes over what it shares with the whole project, above all what was read of the references.
                await seed.Project.CompilationAsync();
                await TryAsync(seed.Project.With(seed.Path, text), seed.Path, number);
            }
            catch (Exception thrown)
            {
                // Whatever a fix throws is a fault as well; the number tells which mutant to look at.
                _faults.Add($"mutant {number} of {seed.Path}: {thrown}");
            }
        });

    /// <summary>Says what was tried, and fails if there was a fault.</summary>
    public void Judge(string what, ITestOutputHelper output)
    {
        output.WriteLine($"{what}: {_findings} findings, {_fixes} fixes tried, {_faults.Count} faults");
        // Not Assert.Empty, which cuts short what it shows.
        Assert.True(_faults.IsEmpty, string.Join("\n", _faults));
    }

    private async Task TryAsync(EditedProject project, string path, int number)
    {
        ImmutableArray<Diagnostic> findings = await project.FindingsAsync();
        foreach (Diagnostic finding in findings.Where(finding => !finding.Id.StartsWith("CSL", StringComparison.Ordinal)))
            _faults.Add($"mutant {number} of {path}: {finding}");
        Diagnostic[] here = [.. findings.Where(finding => finding.Location.SourceTree?.FilePath == path).OrderBy(finding => finding.Location.SourceSpan.Start)];
        if (here.Length == 0)
            return;
        Interlocked.Add(ref _findings, here.Length);
        int errors = await project.ErrorsAsync();
        foreach (Diagnostic finding in here.Skip(number % here.Length).Take(MostFixed))
        {
            foreach (CodeAction action in await project.OffersAsync(finding))
            {
                Interlocked.Increment(ref _fixes);
                EditedProject after = await project.AfterAsync(action);
                if (await after.ErrorsAsync() is var now && now > errors)
                    _faults.Add($"mutant {number} of {path}: '{action.EquivalenceKey}' makes {now} errors of {errors}\n{string.Join("\n", await NewErrorsAsync(project, after))}");
            }
        }
    }

    private static async Task<IEnumerable<string>> NewErrorsAsync(EditedProject before, EditedProject after)
    {
        static async Task<IEnumerable<string>> Errors(EditedProject project) =>
            (await project.CompilationAsync()).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id + ": " + d.GetMessage(CultureInfo.InvariantCulture));
        return (await Errors(after)).Except(await Errors(before));
    }
}
