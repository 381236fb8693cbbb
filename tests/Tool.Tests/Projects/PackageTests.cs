using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Projects;

/// <summary>Packages from a cache made by the test: nothing is restored.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task APackageAndThoseBehindItAreReferenced()
    {
        using Tree tree = new();
        WritePackage(tree, "Front", "1.2.0", "net8.0", "public class Front { }", """
            <group targetFramework="net8.0">
              <dependency id="Behind" version="[2.0.0, )" />
            </group>
            <group targetFramework=".NETStandard2.0" />
            """);
        WritePackage(tree, "Behind", "2.1.0", "netstandard2.0", "public class Behind { }");
        tree.Write("A.csproj", Project("""<PackageReference Include="Front" Version="1.2.0" />"""))
            .Write("A.cs", "class A : Front { Behind b; }");
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.DoesNotContain("compilation errors", outcome.Output);
        Assert.DoesNotContain("Unresolved", outcome.Output);
    }

    [Fact]
    public async Task TheNearestFrameworkFolderIsTakenAndReferencesBeforeLibraries()
    {
        using Tree tree = new();
        WritePackage(tree, "Many", "1.0.0", "netstandard2.0", "public class FromStandard { }");
        WritePackage(tree, "Many", "1.0.0", "net8.0", "public class FromEight { }");
        WritePackage(tree, "Many", "1.0.0", "net472", "public class FromDesktop { }");
        WritePackage(tree, "Refs", "1.0.0", "net8.0", "public class FromLibrary { }");
        WritePackage(tree, "Refs", "1.0.0", "net6.0", "public class FromReference { }", kind: "ref");
        tree.Write("A.csproj", Project("""
            <PackageReference Include="many" Version="1.0.0" />
            <PackageReference Include="Refs">
              <Version>1.0.0</Version>
            </PackageReference>
            """));
        tree.Write("A.cs", "class A { FromEight a; FromReference b; }");
        Assert.DoesNotContain("compilation errors", (await tree.RunAsync("scan", ".", "-v", "detailed")).Output);
    }

    [Theory]
    [InlineData("1.0.0", "V100")]
    [InlineData("1.0.1", "V110")]
    [InlineData("[1.1.0]", "V110")]
    [InlineData("[1.0.0,2.0.0)", "V100")]
    [InlineData("1.*", "V110")]
    [InlineData("1.0.*", "V100")]
    [InlineData("*", "V200")]
    [InlineData("3.0.0", "V200")]
    public async Task TheVersionTakenIsTheOneNuGetWouldTake(string asked, string type)
    {
        using Tree tree = new();
        foreach (string version in (string[])["1.0.0", "1.1.0", "2.0.0", "2.1.0-beta.1"])
            WritePackage(
                tree,
                "Versioned",
                version,
                "net8.0",
                $"public class V{version.Split('-')[0].Replace(".", "", StringComparison.Ordinal)} {{ }}");
        tree.Write("A.csproj", Project($"""<PackageReference Include="Versioned" Version="{asked}" />"""))
            .Write("A.cs", $"class A : {type} {{ }}");
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.DoesNotContain("compilation errors", outcome.Output);
        Assert.Equal(
            asked == "3.0.0",
            outcome.Output.Contains("package in another version: Versioned 3.0.0, used 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APackageForANewerFrameworkStandsIn()
    {
        using Tree tree = new();
        WritePackage(tree, "Newer", "1.0.0", "net10.0", "public class FromTen { }");
        tree.Write("A.csproj", Project("""<PackageReference Include="Newer" Version="1.0.0" />"""))
            .Write("A.cs", "class A : FromTen { }");
        Assert.DoesNotContain("compilation errors", (await tree.RunAsync("scan", ".", "-v", "detailed")).Output);
    }

    [Fact]
    public async Task CentralVersionsAreRead()
    {
        using Tree tree = new();
        WritePackage(tree, "Central", "1.0.0", "net8.0", "public class One { }");
        WritePackage(tree, "Central", "2.0.0", "net8.0", "public class Two { }");
        tree.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralVersion>1.0.0</CentralVersion>
              </PropertyGroup>
              <ItemGroup><PackageVersion Include="Central" Version="$(CentralVersion)" /></ItemGroup>
            </Project>
            """);
        tree.Write("A/A.csproj", Project("""<PackageReference Include="Central" />""")).Write("A/A.cs", "class A : One { }");
        tree.Write("B/B.csproj", Project("""<PackageReference Include="Central" VersionOverride="2.0.0" />"""))
            .Write("B/B.cs", "class B : Two { }");
        Assert.DoesNotContain("compilation errors", (await tree.RunAsync("scan", ".", "-v", "detailed")).Output);
    }

    [Fact]
    public async Task PackagesOfAReferencedProjectComeAlongUnlessPrivate()
    {
        using Tree tree = new();
        WritePackage(tree, "Shared", "1.0.0", "net8.0", "public class Shared { }");
        WritePackage(tree, "Own", "1.0.0", "net8.0", "public class Own { }");
        tree.Write("Core/Core.csproj", Project("""
            <PackageReference Include="Shared" Version="1.0.0" />
            <PackageReference Include="Own" Version="1.0.0" PrivateAssets="all" />
            """))
            .Write("Core/Core.cs", "class C { Shared a; Own b; }");
        tree.Write("App/App.csproj", Project("""<ProjectReference Include="../Core/Core.csproj" />"""))
            .Write("App/App.cs", "class D { Shared a; }")
            .Write("App/Bad.cs", "class E { Own a; }");
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.DoesNotContain("Core: 1", outcome.Output);
        Assert.Contains("App: 1 compilation errors", outcome.Output);
        Assert.Contains("Bad.cs:1  CS0246", outcome.Output);
    }

    [Fact]
    public async Task MissingPackagesAreCountedAndNamed()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Project("""
            <PackageReference Include="Not.Here" Version="4.5.6" />
            <PackageReference Include="../../escape" Version="1.0.0" />
            """))
            .Write("A.cs", "class A { }");
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("packages: 2", outcome.Output);
        Assert.Contains("package not in the local cache: Not.Here 4.5.6", outcome.Output);
    }

    [Theory]
    [InlineData("v4.7.2", true)]
    [InlineData("v4.5", true)]
    [InlineData("v4.8", false)]
    public async Task CodeForDotNetFrameworkCompilesAgainstTheReferencesOfItsPackage(string asked, bool isWhole)
    {
        using Tree tree = new();
        string folder = Path.Join(tree.PackageFolder, "microsoft.netframework.referenceassemblies.net472", "1.0.3", "build", ".NETFramework", "v4.7.2");
        IReadOnlyList<string> core = FrameworkPacks.OfThisMachine(new PackageCache(folder)).Find(FrameworkPacks.NetCore, 10)!.Paths;
        Directory.CreateDirectory(folder);
        File.Copy(core.Single(static path => Path.GetFileName(path) == "System.Runtime.dll"), Path.Join(folder, "System.Runtime.dll"));
        EmittedAssembly.Write(Path.Join(folder, "Facades"), "System.Web", "namespace System.Web { public class HttpCookie { } }", core);
        tree.Write("A.csproj", $"""
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup><OutputType>Library</OutputType><TargetFrameworkVersion>{asked}</TargetFrameworkVersion></PropertyGroup>
              <ItemGroup><Reference Include="System.Web" /><Compile Include="A.cs" /></ItemGroup>
            </Project>
            """).Write("A.cs", "class A { System.Web.HttpCookie c; }");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.Equal(!isWhole, output.Contains("reference assemblies of net472 stand in for net48", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APackageWithBrokenContentDoesNotStopTheScan()
    {
        using Tree tree = new();
        tree.Write("../packages/broken/1.0.0/broken.nuspec", "<package")
            .Write("../packages/broken/1.0.0/lib/net8.0/broken.dll", "no assembly");
        tree.Write("A.csproj", Project("""<PackageReference Include="Broken" Version="1.0.0" />""")).Write("A.cs", Tree.LeakingClass);
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("broken.dll", outcome.Output);
        Assert.DoesNotContain("compilation errors", outcome.Output);
    }

    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    private static void WritePackage(
        Tree tree,
        string id,
        string version,
        string framework,
        string source,
        string dependencies = "",
        string kind = "lib")
    {
        string folder = Path.Join(tree.PackageFolder, id.ToLowerInvariant(), version);
        Directory.CreateDirectory(Path.Join(folder, kind, framework));
        File.WriteAllText(
            Path.Join(folder, id.ToLowerInvariant() + ".nuspec"),
            $"""
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    <id>{id}</id>
                    <version>{version}</version>
                    <dependencies>{dependencies}</dependencies>
                  </metadata>
                </package>
                """);
        EmittedAssembly.Write(Path.Join(folder, kind, framework), id, source, FrameworkPacks.OfThisMachine(new PackageCache(folder)).Find(FrameworkPacks.NetCore, 10)!.Paths);
    }
}
