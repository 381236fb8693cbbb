using System;
using System.Linq;
using System.Threading;
using CsLawAnalyzers.Program.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CsLawAnalyzers.Tests.Program.Names;

/// <summary>A thread reads one file after the other with the same tables: nothing of one is found in the next.</summary>
public class FileIndexTests
{
    /// <summary>More than the tables are kept for.</summary>
    private const int Many = 3_000;

    private const string Plain = "class Plain { int Sum(int left, int right) { return Add(left, right); } }";

    [Fact]
    public void A_file_has_its_own_names_alone()
    {
        Read("class First { event System.Action Changed; bool IsOn = true; void Run(Helper helper) { helper.Call(new Made()); helper.Given = 1; } }");

        AssertIsPlain(Read(Plain));
    }

    [Fact]
    public void So_has_a_file_after_one_whose_reading_was_broken_off()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class First { void Run(Helper helper) { helper.Call(new Made()); } void Other() { Called(); } }");
        Assert.Throws<OperationCanceledException>(() => FileIndex.Of(tree, new CancellationToken(canceled: true)));

        AssertIsPlain(Read(Plain));
        Assert.Equal(["Call", "Called"], FileIndex.Of(tree, CancellationToken.None).Called.ToArray());
    }

    [Fact]
    public void So_has_a_file_after_a_very_large_one()
    {
        FileIndex large = Read("class Large { void Run() { " + string.Concat(Enumerable.Range(0, Many).Select(i => $"Call{i}(); ")) + "} }");
        Assert.Equal(Many, large.Called.Length);

        AssertIsPlain(Read(Plain));
    }

    private static void AssertIsPlain(FileIndex file)
    {
        Assert.Equal(["Add"], file.Called.ToArray());
        Assert.Empty(file.Made);
        Assert.Empty(file.Flags);
        Assert.Empty(file.Functions);
        Assert.Equal(["Plain"], file.Types.Select(type => type.Name));
        Assert.Equal(["Add", "left", "right"], Assert.Single(file.Bodies).Mentions.Select(mention => mention.Name).Order());
        Assert.False(file.Mentions("Given"));
    }

    private static FileIndex Read(string text) => FileIndex.Of(CSharpSyntaxTree.ParseText(text), CancellationToken.None);
}
