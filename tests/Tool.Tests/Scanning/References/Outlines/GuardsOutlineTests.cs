using CsLaw.Guards;
using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Scanning.References.Outlines;
using CsLaw.Tool.Tests.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CsLaw.Tool.Tests.Scanning.References.Outlines;

/// <summary>Of the project's own guards the outline has to hold everything: whoever guards an endpoint must not be told of it because his packages were not restored.</summary>
public sealed class GuardsOutlineTests
{
    [Fact]
    public void HoldsWhatTheLibraryOffers()
    {
        FrameworkPacks packs = FrameworkPacks.OfThisMachine(new PackageCache(Path.GetTempPath()));
        List<MetadataReference> framework = [.. new[] { FrameworkPacks.NetCore, "Microsoft.AspNetCore.App" }.SelectMany(name => packs.Find(name, int.MaxValue)!.Paths).Select(static path => MetadataReference.CreateFromFile(path))];
        var (image, errors) = OutlineCompiler.Compile(OutlineCatalog.Find("CsLawGuards")!, isDesktop: false, framework);
        Assert.Empty(errors);
        Assert.Equal(
            Shape(MetadataReference.CreateFromFile(typeof(RequireConsentAttribute).Assembly.Location), framework),
            Shape(MetadataReference.CreateFromImage(image), framework));
    }

    [Fact]
    public async Task GuardsSpeakForAnEndpointWhosePackagesWereNotRestored()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="CsLaw.Guards" Version="0.0.1-none" /></ItemGroup>
            </Project>
            """)
            .Write("Guests.cs", """
            using CsLaw.Guards;
            using Microsoft.AspNetCore.Mvc;
            public class Guest { public string Phone { get; set; } }
            [ApiController]
            public class GuestsController(ILogger<GuestsController> log) : ControllerBase
            {
                [HttpPost("asked"), RequireConsent("visit")]
                public void Asked(Guest guest) => System.IO.File.WriteAllText("asked", guest.Phone);
                [HttpPost("owed"), LawfulBasis(LawfulBasis.LegalDuty, "register of guests")]
                public void Owed(Guest guest) => System.IO.File.WriteAllText("owed", guest.Phone);
                [HttpPost("taken")]
                public void Taken(Guest guest) => System.IO.File.WriteAllText("taken", guest.Phone);
                [HttpPost("log")]
                public void Told(Guest guest) => log.LogInformation("{Phone}", Redact.Phone(guest.Phone));
            }
            """);
        string output = (await tree.RunAsync("scan", ".", "--build-mode", "none", "-v", "detailed")).Output;
        Assert.Contains("Taken", output);
        Assert.DoesNotContain("Asked", output);
        Assert.DoesNotContain("Owed", output);
        Assert.DoesNotContain("CSL2001", output);
        Assert.DoesNotContain("compilation errors", output);
    }

    /// <summary>What programs can name: types with their kinds, bases and uses as attributes, and members. What the compiler adds to records it adds to both.</summary>
    private static string[] Shape(MetadataReference library, IEnumerable<MetadataReference> framework)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("P", references: framework.Append(library));
        IAssemblySymbol assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(library)!;
        List<string> shape = [];
        Take(assembly.GlobalNamespace);
        return [.. shape.Order(StringComparer.Ordinal)];

        void Take(INamespaceOrTypeSymbol container)
        {
            foreach (ISymbol member in container.GetMembers())
            {
                if (member is INamespaceSymbol space)
                {
                    Take(space);
                    continue;
                }

                // Deconstruction and equality come with positions of a record, which the outline declares as properties.
                if (member.DeclaredAccessibility != Accessibility.Public || (container is ITypeSymbol { IsRecord: true } && member.Name is "Deconstruct" or ".ctor"))
                    continue;
                shape.Add(member.GetDocumentationCommentId()!);
                if (member is INamedTypeSymbol type)
                {
                    shape.Add($"{type.Name}: {type.TypeKind} {type.BaseType?.ToDisplayString()} {string.Join(' ', type.Interfaces.Where(static own => own.DeclaredAccessibility == Accessibility.Public).Select(static own => own.ToDisplayString()).Order(StringComparer.Ordinal))} {string.Join(' ', Usages(type))}");
                    Take(type);
                }
            }
        }
    }

    private static IEnumerable<string> Usages(INamedTypeSymbol type) =>
        type.GetAttributes().Where(static attribute => attribute.AttributeClass?.Name == nameof(AttributeUsageAttribute)).Select(static attribute => attribute.ToString()!);
}
