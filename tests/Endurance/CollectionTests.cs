using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CsLawAnalyzers.Endurance.Editing;
using CsLawAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Endurance;

/// <summary>Files that were bound are let go of while the program is still asked about, and bound again for who comes back to them: that is seen in the memory alone.</summary>
public class CollectionTests
{
    private const int Areas = 60;

    /// <summary>Between two collections, so that the findings are still being worked out for a while.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(10);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Findings_are_the_same_while_memory_is_taken_back(bool isConcurrent)
    {
        Compilation shop = await EditedProject.Of(GeneratedShop.Files(Areas)).CompilationAsync();
        ImmutableArray<Diagnostic> undisturbed = await EditedProject.FindingsAsync(shop, isConcurrent);
        Assert.Equal(Enumerable.Range(0, Areas).Count(GeneratedShop.IsLoud), undisturbed.Count(finding => finding.Id == "CSL2001"));

        using CancellationTokenSource done = new();
        Task collecting = Task.Run(() =>
        {
            while (!done.Token.WaitHandle.WaitOne(s_pause))
                GC.Collect();
        });
        ImmutableArray<Diagnostic> disturbed = await EditedProject.FindingsAsync(shop.Clone(), isConcurrent);
        await done.CancelAsync();
        await collecting;

        Assert.Equal(AnalyzerRun.Said(undisturbed), AnalyzerRun.Said(disturbed));
    }
}
