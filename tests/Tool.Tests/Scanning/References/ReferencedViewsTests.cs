using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Scanning.References;
using CsLaw.Tool.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Tests.Scanning.References;

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
        CSharpCompilation upper = Compilation("Upper", kit, Compilation("Lower", kit).ToMetadataReference());
        Assert.Same(upper, new ReferencedViews(new SharedSymbols()).Join(upper));
    }

    [Fact]
    public void ProjectsThatSeeTheSameFilesShareOneView()
    {
        using Tree tree = new();
        MetadataReference first = MetadataReference.CreateFromFile(WriteKit(tree, "one", "1.0.0.0"));
        MetadataReference second = MetadataReference.CreateFromFile(WriteKit(tree, "two", "2.0.0.0"));
        CSharpCompilation lowest = Compilation("Lowest", first);
        CSharpCompilation lower = Compilation("Lower", first, lowest.ToMetadataReference());
        MetadataReference[] own = [second, lower.ToMetadataReference(), lowest.ToMetadataReference()];
        ReferencedViews views = new(new SharedSymbols());
        CSharpCompilation upper = Compilation("Upper", own);
        Assert.All(Seen(upper), static seen => Assert.False(seen.HasSource));
        CSharpCompilation joined = views.Join(upper);
        Assert.All(Seen(joined), static seen => Assert.True(seen.HasSource));
        Assert.Equal(Seen(joined).Select(static seen => seen.Project), Seen(views.Join(Compilation("Other", own))).Select(static seen => seen.Project), ReferenceEqualityComparer.Instance);
    }

    /// <summary>A library that references a second one has other symbols where that is there than where it is not, though its file is the same.</summary>
    [Fact]
    public void AProjectThatSeesFewerLibrariesIsSeenBesideAll()
    {
        using Tree tree = new();
        string kitFile = WriteKit(tree, "one", "1.0.0.0");
        MetadataReference kit = MetadataReference.CreateFromFile(kitFile);
        MetadataReference box = MetadataReference.CreateFromFile(EmittedAssembly.Write(tree.PathOf("one"), "Box", "namespace Box { public class Chest : Kit.Tool { } }", [.. s_framework, kitFile]));
        CSharpCompilation lower = CSharpCompilation.Create("Lower", [CSharpSyntaxTree.ParseText("public class A;")], [.. s_references, box], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpCompilation upper = Compilation("Upper", kit, box, lower.ToMetadataReference());
        Assert.All(Seen(upper), static seen => Assert.False(seen.HasSource));
        CSharpCompilation joined = new ReferencedViews(new SharedSymbols()).Join(upper);
        (CSharpCompilation view, bool hasSource) = Assert.Single(Seen(joined));
        Assert.True(hasSource);
        // What it did not reference is still not to be named by its code.
        Assert.NotEmpty(view.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class B : Kit.Tool;")).GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error));
    }

    private static IEnumerable<(CSharpCompilation Project, bool HasSource)> Seen(CSharpCompilation compilation) =>
        from reference in compilation.ExternalReferences.OfType<CompilationReference>()
        select ((CSharpCompilation)reference.Compilation, SymbolEqualityComparer.Default.Equals(reference.Compilation.Assembly, compilation.GetAssemblyOrModuleSymbol(reference)));

    private static CSharpCompilation Compilation(string name, params MetadataReference[] more) => CSharpCompilation.Create(
        name, [CSharpSyntaxTree.ParseText($"namespace {name}; public class A : Kit.Tool;")], [.. s_references, .. more], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static string WriteKit(Tree tree, string folder, string version) => EmittedAssembly.Write(
        tree.PathOf(folder), "Kit", $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] namespace Kit {{ public class Tool {{ }} }}", s_framework);

    private static string With(string items) => Tree.PlainProject.Replace("</Project>", $"<ItemGroup>{items}</ItemGroup></Project>", StringComparison.Ordinal);
}
