using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CsLawAnalyzers.Endurance.Editing;

/// <summary>Nothing that the analyzers keep holds a compilation, a file or a symbol that an edit has left behind.</summary>
public class MemoryTests
{
    private const int Edits = 200;
    private const int Characters = 1_000;

    /// <summary>What may grow while a large file is typed: a few files' worth, whatever the collector has not given back. A leak of one compilation a keystroke is a hundred times that.</summary>
    private const long MostGrowth = 16 << 20;

    [Fact]
    public async Task Caches_hold_no_compilation_that_was_edited_away()
    {
        (EditedProject last, List<WeakReference> left) = await EditAsync();
        Collect();

        Assert.Equal(Edits, left.Count);
        // The runtime may keep what a frame or the compiler itself touched last.
        Assert.InRange(left.Count(reference => reference.IsAlive), 0, 3);
        GC.KeepAlive(last);
    }

    [Fact]
    public async Task Typing_in_a_large_file_leaks_nothing()
    {
        const string path = "Large.cs";
        string head = "public class Large(ILogger<Large> logger) { public void Run() { string note = \"\"; ";
        string body = string.Concat(Enumerable.Range(0, 600).Select(i => i % 40 == 0
            ? $"}}\npublic string M{i}(string mobile) {{\n    logger.LogInformation(\"{{M}}\", mobile.Length);\n    return mobile + {i};\n"
            : $"}}\npublic int M{i}(int a) {{\n    int b = a + {i};\n    return b * a;\n"));
        EditedProject project = EditedProject.Of([(path, head + body + "} }"), .. GeneratedShop.Files(10)]);
        SourceText text = await project.Document(path).GetTextAsync();
        long before = 0;
        for (int typed = 0; typed < Characters; typed++)
        {
            text = text.Replace(head.Length, 0, "note += note.Trim(); "[typed % 21].ToString());
            project = project.With(path, text);
            await project.FindingsAsync(path);
            if (typed == Characters / 5)
                before = Memory();
        }

        long after = Memory();
        Assert.InRange(after - before, long.MinValue, MostGrowth);
        GC.KeepAlive(project);
    }

    /// <summary>Edits in a method of their own, so that no local of the test keeps a state alive.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(EditedProject Last, List<WeakReference> Left)> EditAsync()
    {
        EditedProject project = EditedProject.Of(GeneratedShop.Files(10));
        var left = new List<WeakReference>();
        for (int edit = 0; edit < Edits; edit++)
        {
            string path = $"Area{edit % 10}/Service{edit % 10}.cs";
            SourceText text = await project.Document(path).GetTextAsync();
            int at = text.ToString().IndexOf("await store", StringComparison.Ordinal);
            await RunAsync(project, path, left);
            project = project.With(path, text.Replace(at, 0, edit % 3 == 0 ? "logger.LogInformation(customer.Mobile); " : "_ = customer.Note; "));
        }

        return (project, left);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task RunAsync(EditedProject project, string path, List<WeakReference> left)
    {
        await project.FindingsAsync(path);
        left.Add(new WeakReference(await project.CompilationAsync()));
    }

    private static long Memory()
    {
        Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static void Collect()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
