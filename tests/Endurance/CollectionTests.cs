using System;
using System.Collections.Generic;
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

    /// <summary>Files of a chain: each hands on what it is given, and the last one logs it.</summary>
    private const int Links = 300;

    private const string End = """
        public class Customer
        {
            public string Mobile { get; set; } = "";
        }

        public class Link300(ILogger<Link300> logger)
        {
            public void Say(string text) => logger.LogInformation("{Text}", text);
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Findings_are_the_same_while_memory_is_taken_back(bool isConcurrent) =>
        Assert.Equal(Enumerable.Range(0, Areas).Count(GeneratedShop.IsLoud), await FindAsync(GeneratedShop.Files(Areas), isConcurrent));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_long_chain_of_calls_is_followed_while_memory_is_taken_back(bool isConcurrent) =>
        Assert.Equal(Links, await FindAsync([.. Enumerable.Range(0, Links).Select(Link), ("End.cs", End)], isConcurrent));

    private static (string, string) Link(int link) => ($"Link{link}.cs", $$"""
        public class Link{{link}}(Link{{link + 1}} next)
        {
            public void Say(string text) => next.Say(text);

            public void Enter(Customer customer) => Say(customer.Mobile);
        }
        """);

    /// <summary>Compares what is found undisturbed with what is found while the collector runs, and counts the logs of personal data in it.</summary>
    private static async Task<int> FindAsync(IEnumerable<(string, string)> files, bool isConcurrent)
    {
        Compilation program = await EditedProject.Of(files).CompilationAsync();
        ImmutableArray<Diagnostic> undisturbed = await EditedProject.FindingsAsync(program, isConcurrent);

        using CancellationTokenSource done = new();
        Task collecting = Task.Run(() =>
        {
            while (!done.Token.WaitHandle.WaitOne(s_pause))
                GC.Collect();
        });
        ImmutableArray<Diagnostic> disturbed = await EditedProject.FindingsAsync(program.Clone(), isConcurrent);
        await done.CancelAsync();
        await collecting;

        Assert.Equal(AnalyzerRun.Said(undisturbed), AnalyzerRun.Said(disturbed));
        return disturbed.Count(finding => finding.Id == "CSL2001");
    }
}
