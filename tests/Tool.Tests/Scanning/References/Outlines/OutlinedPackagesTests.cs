using CsLaw.Tool.Projects.Packages;
using CsLaw.Tool.Scanning.Findings;
using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Scanning.References.Outlines;

/// <summary>Packages that the machine lacks are known by their outlines, those that are there by themselves.</summary>
public sealed class OutlinedPackagesTests
{
    private const string User = "public class User { public string Phone { get; set; } }";

    private const string Logging = """
        using Serilog;
        public class Users(ILogger log)
        {
            public void Add(User user) => log.Information("added {Phone}", user.Phone);
        }
        """;

    [Fact]
    public async Task WhatAMissingPackageLeadsToIsFound()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", Project("""<PackageReference Include="Serilog.Sinks.Console" Version="6.0.0" /><PackageReference Include="Not.Known" Version="1.0.0" />"""))
            .Write("User.cs", User).Write("Users.cs", Logging);
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.Contains("Users.cs:4:68  warning CSL2001", output);
        Assert.Contains("an outline of it stands in: Serilog.Sinks.Console 6.0.0", output);
        Assert.Contains("package not in the local cache: Not.Known 1.0.0", output);
        Assert.Contains("packages: 1,", output);
        Assert.Contains("packages by their outlines: 1", output);
        Assert.DoesNotContain("compilation errors", output);
    }

    [Fact]
    public async Task AUsingAsksForTheOutlineWhereTheProjectSaysNothingOfThePackage()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", Project("")).Write("User.cs", User).Write("Users.cs", Logging);
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.Contains("CSL2001", output);
        Assert.Contains("an outline of it stands in: Serilog", output);
    }

    /// <summary>Old programs name what the framework of their time brought along in usings alone.</summary>
    [Fact]
    public async Task ControllersOfDotNetFrameworkAreKnown()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("A.csproj", """
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup><OutputType>Library</OutputType><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion></PropertyGroup>
              <ItemGroup><Reference Include="System.Web" /><Compile Include="User.cs" /><Compile Include="Users.cs" /></ItemGroup>
            </Project>
            """)
            .Write("User.cs", User)
            .Write("Users.cs", """
            using System.Web;
            using System.Web.Mvc;
            public class UsersController : Controller
            {
                public ActionResult Edit(User user) { Session["id"] = 1; return RedirectToAction("Index", new { phone = user.Phone }); }
            }
            """);
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.Contains("Users.cs:5:", output);
        Assert.Contains("CSL2003", output);
    }

    [Fact]
    public async Task WithoutEitherThereIsNoOutline()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Project("")).Write("A.cs", "class A { Serilog.ILogger log; }");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.Contains("compilation errors", output);
        Assert.DoesNotContain("outline", output);
    }

    [Fact]
    public async Task WhatIsOnTheMachineNeedsNoOutline()
    {
        using Tree tree = new();
        IReadOnlyList<string> core = FrameworkPacks.OfThisMachine(new PackageCache(tree.PackageFolder)).Find(FrameworkPacks.NetCore, 10)!.Paths;
        EmittedAssembly.Write(Path.Join(tree.PackageFolder, "serilog", "4.0.0", "lib", "net8.0"), "Serilog", "namespace Serilog { public class OfTheMachine { } }", core);
        tree.Write("A.csproj", Project("""<PackageReference Include="Serilog" Version="4.0.0" />"""))
            .Write("A.cs", "using Serilog; class A { OfTheMachine one; }");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.DoesNotContain("outline", output);
    }

    [Fact]
    public async Task WhatAProjectOfTheTreeDeclaresNeedsNoOutline()
    {
        using Tree tree = new();
        tree.Write("Serilog/Serilog.csproj", Project("")).Write("Serilog/Own.cs", "namespace Serilog { public class Own { } }");
        tree.Write("App/App.csproj", Project("""<ProjectReference Include="../Serilog/Serilog.csproj" />""")).Write("App/A.cs", "using Serilog; class A { Own one; }");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.DoesNotContain("outline", output);
    }

    [Fact]
    public async Task AProjectKnowsTheOutlinesOfThoseThatItReferences()
    {
        using Tree tree = new() { Analyzers = AnalyzerCatalog.Load() };
        tree.Write("Core/Core.csproj", Project("""<PackageReference Include="Serilog" Version="4.0.0" />"""))
            .Write("Core/Service.cs", "public abstract class Service { protected Serilog.ILogger Log { get; set; } }").Write("Core/User.cs", User);
        tree.Write("App/App.csproj", Project("""<ProjectReference Include="../Core/Core.csproj" />"""))
            .Write("App/Users.cs", """class Users : Service { void Add(User user) => Log.Information("{Phone}", user.Phone); }""");
        string output = (await tree.RunAsync("scan", ".", "-v", "detailed")).Output;
        Assert.DoesNotContain("compilation errors", output);
        Assert.Contains("Users.cs:1:75  warning CSL2001", output);
    }

    private static string Project(string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>
        """;
}
