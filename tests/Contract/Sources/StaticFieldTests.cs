using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using CsLawAnalyzers.Contract.Samples;
using CsLawAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CsLawAnalyzers.Contract.Sources;

/// <summary>
/// A static that holds a symbol, a tree or a compilation keeps a whole compilation alive in an editor for as long as it runs. The one way to keep
/// something beside a compilation is a <see cref="ConditionalWeakTable{TKey, TValue}"/> keyed by it; beside a tree, one whose values lead to no compilation.
/// </summary>
public class StaticFieldTests
{
    private const string Remedy = "keep it in the context of a compilation, or in a ConditionalWeakTable keyed by the compilation (by a tree, if the values lead to none).";

    [Fact]
    public void No_static_field_is_of_a_type_that_names_a_part_of_a_compilation() =>
        Agreement.Holds(
            from field in StaticFields()
            let named = CompilationParts.NamedIn(field.FieldType)
            where named is not null
            select $"{field.DeclaringType}.{field.Name} is a static whose type names {named.Name}; {Remedy}");

    /// <summary>A type of ours may hide what its fields hold, so the objects themselves are looked through once the analyzers have worked.</summary>
    [Fact]
    public async Task No_static_field_holds_a_part_of_a_compilation_after_an_analysis()
    {
        Assert.NotEmpty(await Sample.ClinicPortal.FindingsAsync());

        Agreement.Holds(
            from field in StaticFields()
            where !field.DeclaringType!.ContainsGenericParameters
            let held = CompilationParts.HeldBy(field.GetValue(null))
            where held is not null
            select $"{field.DeclaringType}.{field.Name} is a static that holds {held}; {Remedy}");
    }

    [Fact]
    public void A_type_names_a_part_through_collections_and_not_through_delegates()
    {
        Assert.Equal(typeof(ISymbol), CompilationParts.NamedIn(typeof(Lazy<Dictionary<string, IMethodSymbol[]>>)));
        Assert.Equal(typeof(ISymbol), CompilationParts.NamedIn(typeof(ConditionalWeakTable<ISymbol, string>)));
        Assert.Null(CompilationParts.NamedIn(typeof(ConditionalWeakTable<Compilation, ISymbol>)));
        Assert.Null(CompilationParts.NamedIn(typeof(ConditionalWeakTable<SyntaxTree, string>)));
        Assert.Equal(typeof(ISymbol), CompilationParts.NamedIn(typeof(ConditionalWeakTable<SyntaxTree, ISymbol[]>)));
        Assert.Null(CompilationParts.NamedIn(typeof(Func<ISymbol, bool>)));
        Assert.Null(CompilationParts.NamedIn(typeof(Lazy<Dictionary<string, int[]>>)));
    }

    [Fact]
    public void A_part_is_found_wherever_an_object_holds_it()
    {
        Compilation compilation = Sample.ClinicPortal.Code.Compile();
        ISymbol symbol = compilation.GlobalNamespace;
        var lazy = new Lazy<object>(() => symbol);
        Assert.NotNull(lazy.Value);

        Assert.NotNull(CompilationParts.HeldBy(new Dictionary<string, object> { ["a"] = new[] { ("b", symbol) } }));
        Assert.NotNull(CompilationParts.HeldBy(lazy));
        Assert.NotNull(CompilationParts.HeldBy((Func<string>)(() => symbol.Name)));
        Assert.Null(CompilationParts.HeldBy(new ConditionalWeakTable<Compilation, ISymbol> { { compilation, symbol } }));
        Assert.Null(CompilationParts.HeldBy(new ConditionalWeakTable<SyntaxTree, string> { { compilation.SyntaxTrees.First(), "names" } }));
        Assert.NotNull(CompilationParts.HeldBy(new ConditionalWeakTable<SyntaxTree, object> { { compilation.SyntaxTrees.First(), symbol } }));
        Assert.Null(CompilationParts.HeldBy(new Dictionary<string, object> { ["a"] = new[] { ("b", 1) } }));
    }

    /// <summary>The statics of both assemblies; nested types and what the compiler writes are among them.</summary>
    private static IEnumerable<FieldInfo> StaticFields() =>
        new[] { typeof(ThemeAnalyzer).Assembly, typeof(CodeFixes.Repairs.FindingFix).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral);
}
