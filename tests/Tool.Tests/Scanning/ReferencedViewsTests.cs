using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning;
using CsLaw.Tool.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Tests.Scanning;

/// <summary>A project that was compiled against another file of a library is seen as one beside the libraries of whoever references it, so that its source can be followed.</summary>
public sealed class ReferencedViewsTests
{
    private static readonly IReadOnlyList<string> s_framework = FrameworkPacks.OfThisMachine(new PackageCache(Path.GetTempPath())).Find(FrameworkPacks.NetCore, 10)!.Paths;
    private static readonly MetadataReference[] s_references = [.. s_framework.Select(static path => MetadataReference.CreateFromFile(path))];

    [Theory]
    [InlineData("1.0.0.0", "1.0.0.0", "c.Mobile", 1)]
    [InlineData("1.0.0.0", "2.0.0.0", "c.Mobile", 1)]
    [InlineData("1.0.0.0", "2.0.0.0", "c.Id.ToString()", 0)]
    public async Task AWrapperBehindAnotherVersionOfALibraryIsFollowed(string lower, string upper, string argument, int findings)
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        WriteKit(tree, "one", lower);
        WriteKit(tree, "two", upper);
        tree.Write("Lower/Lower.csproj", With("<Reference Include=\"Kit\"><HintPath>../one/Kit.dll</HintPath></Reference>"))
            .Write("Lower/Say.cs", """
                namespace Lower;
                public class Customer { public int Id { get; set; } public string Mobile { get; set; } = ""; }
                public class Say : Kit.Tool { public void Out(string text) => Console.WriteLine(text); }
                """)
            .Write("Upper/Upper.csproj", With("<Reference Include=\"Kit\"><HintPath>../two/Kit.dll</HintPath></Reference><ProjectReference Include=\"../Lower/Lower.csproj\" />"))
            .Write("Upper/Desk.cs", $"namespace Upper; public class Desk(Lower.Say say) : Kit.Tool {{ public void Tell(Lower.Customer c) => say.Out({argument}); }}");
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Equal(findings, outcome.Count("warning CSL2001"));
    }

    [Fact]
    public void AProjectThatSeesTheSameFilesIsItself()
    {
        using Tree tree = new();
        MetadataReference kit = MetadataReference.CreateFromFile(WriteKit(tree, "one", "1.0.0.0"));
        CSharpCompilation lower = Compilation("Lower", kit);
        Assert.Same(lower, new ReferencedViews(new SharedSymbols()).Of([lower], [.. s_references, kit])[lower]);
        // Nor is there another file to see it with where the library is not referenced at all.
        Assert.Same(lower, new ReferencedViews(new SharedSymbols()).Of([lower], s_references)[lower]);
    }

    [Fact]
    public void ProjectsThatSeeTheSameFilesShareOneView()
    {
        using Tree tree = new();
        MetadataReference first = MetadataReference.CreateFromFile(WriteKit(tree, "one", "1.0.0.0"));
        MetadataReference second = MetadataReference.CreateFromFile(WriteKit(tree, "two", "2.0.0.0"));
        CSharpCompilation lowest = Compilation("Lowest", first);
        CSharpCompilation lower = Compilation("Lower", first, lowest.ToMetadataReference());
        ReferencedViews views = new(new SharedSymbols());
        MetadataReference[] own = [.. s_references, second];
        IReadOnlyDictionary<CSharpCompilation, CSharpCompilation> seen = views.Of([lower, lowest], own);
        Assert.NotSame(lower, seen[lower]);
        Assert.Same(seen[lower], views.Of([lower], own)[lower]);
        Assert.Same(seen[lowest], views.Of([lowest], own)[lowest]);

        CSharpCompilation upper = Compilation("Upper", second, seen[lower].ToMetadataReference(), seen[lowest].ToMetadataReference());
        foreach (CompilationReference reference in upper.ExternalReferences.OfType<CompilationReference>())
            Assert.Equal(reference.Compilation.Assembly, upper.GetAssemblyOrModuleSymbol(reference), SymbolEqualityComparer.Default);
        // As it was, the compiler makes symbols of its own for it, which lead to no source.
        CSharpCompilation apart = Compilation("Upper", second, lower.ToMetadataReference(), lowest.ToMetadataReference());
        Assert.NotEqual(lower.Assembly, apart.GetAssemblyOrModuleSymbol(apart.ExternalReferences[^2]), SymbolEqualityComparer.Default);
    }

    private static CSharpCompilation Compilation(string name, params MetadataReference[] more) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText($"namespace {name}; public class A : Kit.Tool;")], [.. s_references, .. more], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static string WriteKit(Tree tree, string folder, string version) => EmittedAssembly.Write(
        tree.PathOf(folder), "Kit", $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] namespace Kit {{ public class Tool {{ }} }}", s_framework);

    private static string With(string items) => Tree.PlainProject.Replace("</Project>", $"<ItemGroup>{items}</ItemGroup></Project>", StringComparison.Ordinal);
}
