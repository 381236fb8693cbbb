using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using CsLawAnalyzers.Program;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CsLawAnalyzers.Tests.Program;

/// <summary>How long files stay bound.</summary>
public class BoundFileTests
{
    private const int Files = 200;

    private static readonly CSharpCompilation s_program = CSharpCompilation.Create(
        "Program",
        Enumerable.Range(0, Files).Select(i => CSharpSyntaxTree.ParseText($"class C{i} {{ int M() => {i}; }}")),
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

    [Fact]
    public void A_file_that_nobody_holds_is_let_go_of_when_others_had_their_turn()
    {
        ProgramSources sources = new(s_program);
        List<WeakReference> bound = Bind(sources);
        GC.Collect();

        Assert.InRange(bound.Count(file => file.IsAlive), 1, Files / 2);
        Assert.True(bound[^1].IsAlive);
        GC.KeepAlive(sources);
    }

    [Fact]
    public void Who_holds_one_operation_finds_the_file_as_it_was()
    {
        ProgramSources sources = new(s_program);
        IOperation held = Operation(sources, s_program.SyntaxTrees[0]);
        Bind(sources);
        GC.Collect();

        Assert.Same(held.SemanticModel, sources.Model(s_program.SyntaxTrees[0]));
        Assert.Same(held, Operation(sources, s_program.SyntaxTrees[0]));
    }

    [Fact]
    public void Two_who_ask_at_once_get_the_same_file() =>
        Assert.Single(Asked(new ProgramSources(s_program)).Distinct());

    private static IEnumerable<BoundFile> Asked(ProgramSources sources) =>
        ParallelEnumerable.Range(0, 1000).Select(_ => sources.File(s_program.SyntaxTrees[0])).ToList();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference> Bind(ProgramSources sources) =>
        [.. s_program.SyntaxTrees.Select(tree =>
        {
            Operation(sources, tree);
            return new WeakReference(sources.File(tree));
        })];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IOperation Operation(ProgramSources sources, SyntaxTree tree) =>
        sources.Model(tree).GetOperation(tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single())!;
}
