using System.Collections.Concurrent;
using CsLaw.Tool.Builds;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Scanning.Compilations;
using CsLaw.Tool.Tests.Testing;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Tests.Scanning.References;

/// <summary>Projects that are compiled at the same time see the same symbols, so that whoever references several of them sees into all of them.</summary>
public sealed class SharedSymbolsTests
{
    private const int Many = 16;

    [Fact]
    public async Task ProjectsWorkedOnAtOnceSeeTheSameFramework()
    {
        using Tree tree = new();
        for (int i = 0; i < Many; i++)
            tree.Write($"P{i}/P{i}.csproj", Tree.PlainProject).Write($"P{i}/A.cs", $"namespace P{i}; public class A;");
        FrameworkPacks packs = FrameworkPacks.OfThisMachine(new PackageCache(tree.PackageFolder));
        Scanner scanner = new(tree.Files, packs, new PackageCache(tree.PackageFolder), new ProjectIntake(tree.Files, packs, null) { Mode = BuildMode.None }) { Parallel = Many };
        ConcurrentBag<IAssemblySymbol> frameworks = [];
        ScannedTree<string> scanned = await scanner.ScanAsync(["."], tree.Root, Examine, new QuietObserver(), CancellationToken.None);
        Assert.Equal(Many, scanned.Projects.Count);
        Assert.Single(frameworks.Distinct(SymbolEqualityComparer.Default));

        Task<string> Examine(ScannedProject project, CompiledProject compiled, CancellationToken cancellation)
        {
            frameworks.Add(compiled.Compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly);
            return Task.FromResult(project.Name);
        }
    }
}
