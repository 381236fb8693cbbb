using System.Collections.Immutable;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning.References.Outlines;
using CsLawAnalyzers.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Tests.Scanning.References.Outlines;

/// <summary>The outlines that the tool carries compile, keep to their family, and hold what the lists of the analyzers say of it.</summary>
public sealed class OutlineCatalogTests
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_framework = new(static () =>
    {
        FrameworkPacks packs = FrameworkPacks.OfThisMachine(new PackageCache(Path.GetTempPath()));
        return [.. new[] { FrameworkPacks.NetCore, "Microsoft.AspNetCore.App" }.SelectMany(name => packs.Find(name, int.MaxValue)!.Paths).Select(static path => MetadataReference.CreateFromFile(path))];
    });

    private static readonly Lazy<Dictionary<string, (ImmutableArray<byte> Image, ImmutableArray<Diagnostic> Errors)>> s_made = new(static () =>
    {
        Dictionary<string, (ImmutableArray<byte>, ImmutableArray<Diagnostic>)> made = [];
        foreach (Outline outline in OutlineCatalog.All)
            Make(outline, made);
        return made;
    });

    public static TheoryData<string> Families => [.. OutlineCatalog.All.Select(static outline => outline.Name)];

    [Theory]
    [MemberData(nameof(Families))]
    public void CompilesAgainstTheFrameworksAndWhatItNeeds(string family) =>
        Assert.Empty(s_made.Value[family].Errors.Select(static error => error.ToString()));

    [Theory]
    [MemberData(nameof(Families))]
    public void IsAskedByNamespacesThatNoFrameworkHas(string family)
    {
        CSharpCompilation frameworks = CSharpCompilation.Create("F", references: s_framework.Value);
        Outline outline = OutlineCatalog.Find(family)!;
        Assert.Empty(outline.Namespaces.Where(name => Find(frameworks.GlobalNamespace, name)));
        Assert.Empty(outline.Needs.Where(static need => OutlineCatalog.Find(need) is null));

        static bool Find(INamespaceSymbol space, string name)
        {
            foreach (string part in name.Split('.'))
            {
                if (space.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part) is not { } inner)
                    return false;
                space = inner;
            }

            return true;
        }
    }

    /// <summary>Classes of extension methods have the same names in several packages too.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public void DeclaresNoTypeThatAFrameworkOrAnotherFamilyHas(string family)
    {
        CSharpCompilation all = Compilation(OutlineCatalog.All.Where(static outline => !s_made.Value[outline.Name].Image.IsEmpty));
        IAssemblySymbol own = Assembly(all, family);
        Assert.Empty(
            from type in Types(own.GlobalNamespace)
            where type is { DeclaredAccessibility: Accessibility.Public, ContainingType: null, IsStatic: false }
            from other in all.GetTypesByMetadataName(MetadataName(type))
            where !SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, own) && other.DeclaredAccessibility == Accessibility.Public
            select $"{MetadataName(type)} is in {other.ContainingAssembly.Name} too");
    }

    /// <summary>
    /// A member that the lists name and the outline lacks would be one that no rule sees where the package is missing. Of arguments one is enough: the lists have the names of all
    /// versions.
    /// </summary>
    [Theory]
    [MemberData(nameof(Families))]
    public void HoldsTheMembersThatTheListsNameOfItsTypes(string family)
    {
        CSharpCompilation compilation = Compilation([OutlineCatalog.Find(family)!]);
        IAssemblySymbol own = Assembly(compilation, family);
        ILookup<string, LibraryFact> facts = FactLists.Embedded.Where(static fact => fact is { TypeName: not null, MemberName: not null }).ToLookup(static fact => fact.TypeName!, StringComparer.Ordinal);
        List<string> absent = [];
        foreach (INamedTypeSymbol type in Types(own.GlobalNamespace))
        {
            foreach (LibraryFact fact in facts[type.GetDocumentationCommentId()![2..]])
            {
                ImmutableArray<ISymbol> members = !fact.AnyOverload ? DocumentationCommentId.GetSymbolsForDeclarationId(fact.Target, compilation)
                    : fact.MemberName == "Item" ? [.. type.GetMembers().Where(static member => member.MetadataName == "Item")]
                    : type.GetMembers(fact.MemberName!);
                if (members.IsEmpty)
                    absent.Add(fact.Target);
                else if (fact.Verb != FactVerb.Expiry && !fact.Arguments.IsEmpty && !fact.Arguments.Any(argument => argument == "this" || members.Any(member => Takes(member, argument))))
                    absent.Add($"{fact.Target}: {string.Join(',', fact.Arguments)}");
            }
        }

        Assert.Empty(absent.Distinct());
    }

    private static bool Takes(ISymbol member, string argument) => member switch
    {
        IMethodSymbol method => method.Parameters.Any(parameter => parameter.Name == argument),
        IPropertySymbol property => property.Parameters.Any(parameter => parameter.Name == argument),
        _ => false,
    };

    private static void Make(Outline outline, Dictionary<string, (ImmutableArray<byte> Image, ImmutableArray<Diagnostic> Errors)> made)
    {
        if (made.ContainsKey(outline.Name))
            return;
        List<MetadataReference> references = [.. s_framework.Value];
        foreach (Outline needed in outline.Needs.Select(OutlineCatalog.Find).OfType<Outline>())
        {
            Make(needed, made);
            if (!made[needed.Name].Image.IsEmpty)
                references.Add(MetadataReference.CreateFromImage(made[needed.Name].Image));
        }

        made.Add(outline.Name, OutlineCompiler.Compile(outline, isDesktop: false, references));
    }

    private static CSharpCompilation Compilation(IEnumerable<Outline> outlines) => CSharpCompilation.Create(
        "Program",
        references: [.. s_framework.Value, .. outlines.SelectMany(static outline => outline.Needs.Append(outline.Name)).Distinct().Where(static name => !s_made.Value[name].Image.IsEmpty).Select(static name => MetadataReference.CreateFromImage(s_made.Value[name].Image))]);

    private static IAssemblySymbol Assembly(CSharpCompilation compilation, string family) => compilation.SourceModule.ReferencedAssemblySymbols.Single(assembly => assembly.Name == family);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            if (member is INamespaceOrTypeSymbol inner)
            {
                foreach (INamedTypeSymbol nested in Types(inner))
                    yield return nested;
            }
        }
    }

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}" : type.MetadataName;
}
