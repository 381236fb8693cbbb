using CsLaw.Tool.Tests.Testing;

namespace CsLaw.Tool.Tests.Projects;

/// <summary>
/// What a project may say, read without MSBuild. Sources are written so that a wrong reading is a compilation error or changes the number
/// of findings.
/// </summary>
public sealed class ProjectFeatureTests
{
    [Fact]
    public async Task ImplicitUsingsOfThePlainSdk()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Tree.PlainProject)
            .Write("A.cs", "class A { List<int> a = new(); Task b = Task.CompletedTask; HttpClient? c; string d = Path.GetTempPath(); }");
        await AssertCompilesAsync(tree);
    }

    [Fact]
    public async Task WithoutImplicitUsingsNothingIsOpened()
    {
        using Tree tree = new();
        tree.Write(
            "A.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        tree.Write("A.cs", "class A { List<int> a; }");
        Assert.Contains("A: 1 compilation errors", (await tree.RunAsync("scan", ".")).Output);
    }

    [Fact]
    public async Task ImplicitUsingsAndFrameworkOfTheWebSdk()
    {
        using Tree tree = new();
        tree.Write("W.csproj", Project("Microsoft.NET.Sdk.Web", "<ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>"));
        tree.Write("Program.cs", """
            WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            WebApplication app = builder.Build();
            app.MapGet("/", (ILogger<Program> logger, HttpContext context) => Results.Ok());
            app.Run();
            """);
        await AssertCompilesAsync(tree);
    }

    [Fact]
    public async Task AWorkerWithoutItsPackageUsesTheSharedFramework()
    {
        using Tree tree = new();
        tree.Write("W.csproj", Project(
            "Microsoft.NET.Sdk.Worker",
            "<ImplicitUsings>enable</ImplicitUsings>",
            """<PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.0" />"""));
        tree.Write("W.cs", """
            class W : BackgroundService
            {
                protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask;
                static void Main() { }
            }
            """);
        await AssertCompilesAsync(tree);
    }

    [Fact]
    public async Task ARazorProjectWithAFrameworkReference()
    {
        using Tree tree = new();
        tree.Write("R.csproj", Project("Microsoft.NET.Sdk.Razor", "", """<FrameworkReference Include="Microsoft.AspNetCore.App" />"""));
        tree.Write("R.cs", "class R { Microsoft.AspNetCore.Http.HttpContext a; }");
        await AssertCompilesAsync(tree);
    }

    [Fact]
    public async Task UsingItemsAreAddedRemovedAndAliased()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Project("Microsoft.NET.Sdk", "<ImplicitUsings>enable</ImplicitUsings>", """
            <Using Include="System.Text" />
            <Using Remove="System.IO" />
            <Using Include="System.Math" Static="true" />
            <Using Include="System.Globalization.CultureInfo" Alias="Culture" />
            """));
        tree.Write("A.cs", "class A { StringBuilder a; double b = Sqrt(2); Culture c; }")
            .Write("B.cs", "class B { object d = typeof(Path); }");
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.Contains("1 compilation errors", outcome.Output);
        Assert.Contains("B.cs:1  CS0246", outcome.Output);
    }

    [Fact]
    public async Task TheNewestTargetFrameworkOnThisMachineIsRead()
    {
        using Tree tree = new();
        tree.Write("A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>netstandard2.0;net8.0;net10.0;net99.0;net10.0-android</TargetFrameworks></PropertyGroup>
              <PropertyGroup Condition="'$(TargetFramework)' == 'net10.0'">
                <DefineConstants>$(DefineConstants);CHOSEN</DefineConstants>
              </PropertyGroup>
            </Project>
            """);
        tree.Write("A.cs", """
            #if CHOSEN && NET10_0 && NET8_0_OR_GREATER && NETCOREAPP3_1_OR_GREATER && !NET99_0
            class A { }
            #else
            #error another framework was read
            #endif
            """);
        await AssertCompilesAsync(tree);
    }

    [Fact]
    public async Task AnOlderFrameworkIsReadWithTheReferencesOnHand()
    {
        using Tree tree = new();
        tree.Write("A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        tree.Write("A.cs", "#if NETSTANDARD2_0\npublic class A { public System.Net.Http.HttpClient Client; }\n#else\n#error\n#endif");
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.DoesNotContain("compilation errors", outcome.Output);
        Assert.Contains("stand in for netstandard2.0", outcome.Output);
    }

    [Fact]
    public async Task LanguageVersionNullableAndConstants()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Project("Microsoft.NET.Sdk", """
            <LangVersion>9.0</LangVersion>
            <Nullable>enable</Nullable>
            <DefineConstants>ONE;TWO</DefineConstants>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            """));
        tree.Write("A.cs", """
            namespace A;
            #if ONE && TWO && DEBUG && TRACE
            class C { string? a = null; string b = null; }
            #endif
            """);
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        // File-scoped namespaces came with C# 10; the nullable warning is a warning however the project treats it.
        Assert.Contains("A: 1 compilation errors", outcome.Output);
        Assert.Contains("CS8773", outcome.Output);
    }

    [Fact]
    public async Task CompileItemsAreIncludedExcludedRemovedAndLinked()
    {
        using Tree tree = new();
        tree.Write("src/A/A.csproj", Project("Microsoft.NET.Sdk", "", """
            <Compile Remove="Old\**\*.cs;Draft?.cs" />
            <Compile Include="Old\Kept.cs" />
            <Compile Include="..\Shared\**\*.cs" Exclude="..\Shared\Not.cs" Link="Shared\%(Filename).cs" />
            """));
        foreach (string path in (string[])["src/A/In.cs", "src/A/Old/Kept.cs", "src/A/Old/Gone.cs", "src/A/Draft1.cs", "src/Shared/Deep/Er/Yes.cs", "src/Shared/Not.cs", "src/A/bin/X.cs", "src/A/obj/X.cs", "src/A/.hidden/X.cs", "src/A/node_modules/X.cs"])
            tree.Write(path, Leaking(Path.GetFileNameWithoutExtension(path)));
        await AssertFindingsAsync(tree, "src/A/A.csproj", "In", "Kept", "Yes");
    }

    [Fact]
    public async Task WithoutDefaultItemsOnlyListedSourcesAreRead()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Project(
            "Microsoft.NET.Sdk",
            "<EnableDefaultCompileItems>false</EnableDefaultCompileItems>",
            """<Compile Include="One.cs;Two.cs" /><Compile Include="Missing.cs" />"""));
        foreach (string name in (string[])["One", "Two", "Three"])
            tree.Write(name + ".cs", Leaking(name));
        await AssertFindingsAsync(tree, "A.csproj", "One", "Two");
    }

    [Fact]
    public async Task TheFolderOfAnotherProjectIsItsOwn()
    {
        using Tree tree = new();
        tree.Write("Outer.csproj", Tree.PlainProject)
            .Write("Outer.cs", Leaking("Outer"))
            .Write("inner/Inner.csproj", Tree.PlainProject)
            .Write("inner/Inner.cs", Leaking("Inner"));
        await AssertFindingsAsync(tree, "Outer.csproj", "Outer");
    }

    [Fact]
    public async Task DirectoryBuildFilesAreReadWithTheirImports()
    {
        using Tree tree = new();
        tree.Write(
            "Directory.Build.props",
            """<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework><Root>ROOT</Root></PropertyGroup></Project>""");
        tree.Write("src/Directory.Build.props", """
            <Project>
              <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
              <Import Project="../eng/*.props" />
              <PropertyGroup><DefineConstants>$(DefineConstants);$(Root);$(Eng)</DefineConstants></PropertyGroup>
            </Project>
            """);
        tree.Write("eng/common.props", """
            <Project>
              <PropertyGroup Condition="Exists('$(MSBuildThisFileDirectory)common.props')">
                <Eng>ENG</Eng>
              </PropertyGroup>
            </Project>
            """);
        tree.Write("src/Directory.Build.targets", """
            <Project>
              <ItemGroup Condition="'$(TargetFrameworkIdentifier)' == '.NETCoreApp'">
                <Using Include="System.Text" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("src/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        tree.Write("src/A/A.cs", "#if ROOT && ENG\nclass A { StringBuilder a; }\n#else\n#error\n#endif");
        await AssertCompilesAsync(tree);
    }

    [Fact]
    public async Task AnUnknownConditionIsFalseAndNamed()
    {
        using Tree tree = new();
        tree.Write("A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <PropertyGroup Condition="$([System.IO.File]::ReadAllText('secret').Contains('x'))">
                <DefineConstants>BROKEN</DefineConstants>
              </PropertyGroup>
            </Project>
            """);
        tree.Write("A.cs", "#if BROKEN\n#error\n#endif\nclass A { }");
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.DoesNotContain("compilation errors", outcome.Output);
        Assert.Contains("condition not computed, taken as false: $([System.IO.File]::ReadAllText", outcome.Output);
        Assert.Contains("A.csproj:3", outcome.Output);
    }

    [Fact]
    public async Task ChooseTakesTheFirstBranchThatHolds()
    {
        using Tree tree = new();
        tree.Write("A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Choose>
                <When Condition="'$(Configuration)' == 'Release'">
                  <PropertyGroup>
                    <DefineConstants>FIRST</DefineConstants>
                  </PropertyGroup>
                </When>
                <When Condition="'$(Configuration)' == 'Debug'">
                  <PropertyGroup>
                    <DefineConstants>SECOND</DefineConstants>
                  </PropertyGroup>
                </When>
                <Otherwise><PropertyGroup><DefineConstants>THIRD</DefineConstants></PropertyGroup></Otherwise>
              </Choose>
            </Project>
            """);
        tree.Write("A.cs", "#if !SECOND || FIRST || THIRD\n#error\n#endif\nclass A { }");
        await AssertCompilesAsync(tree);
    }

    [Fact]
    public async Task ImportsThatGoRoundEnd()
    {
        using Tree tree = new();
        tree.Write("a.props", """<Project><Import Project="b.props" /></Project>""")
            .Write("b.props", """<Project><Import Project="a.props" /></Project>""");
        tree.Write("A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="a.props" />
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        tree.Write("A.cs", "class A { }");
        await AssertCompilesAsync(tree);
    }

    [Fact]
    public async Task ReferencedProjectsAreSeenThroughEachOtherAndNotReported()
    {
        using Tree tree = new();
        tree.Write("Core/Core.csproj", Project("Microsoft.NET.Sdk", "", """<InternalsVisibleTo Include="App" />"""))
            .Write("Core/Core.cs", "namespace Core { class Hidden { } public class Open { } }\n" + Leaking("InCore"));
        tree.Write("Mid/Mid.csproj", Project("Microsoft.NET.Sdk", "", """<ProjectReference Include="..\Core\Core.csproj" />"""))
            .Write("Mid/Mid.cs", "public class Mid : Core.Open { }");
        tree.Write("App/App.csproj", Project("Microsoft.NET.Sdk", "", """<ProjectReference Include="..\Mid\Mid.csproj" />"""))
            .Write("App/App.cs", "class App : Mid { Core.Hidden a; }\n" + Leaking("InApp"));
        await AssertFindingsAsync(tree, "App", "InApp");
        await AssertFindingsAsync(tree, ".", "InApp", "InCore");
    }

    [Fact]
    public async Task AMissingReferencedProjectIsNamed()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Project("Microsoft.NET.Sdk", "", """<ProjectReference Include="..\Gone\Gone.csproj" />"""))
            .Write("A.cs", "class A { }");
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("referenced project not found: " + Path.Join("..", "Gone", "Gone.csproj"), outcome.Output);
    }

    [Fact]
    public async Task AProjectOfTheOldForm()
    {
        using Tree tree = new();
        tree.Write("Old.csproj", """
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" />
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
                <DefineConstants>LEGACY</DefineConstants>
              </PropertyGroup>
              <ItemGroup><Reference Include="System" /><Compile Include="Listed.cs" /></ItemGroup>
              <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
            </Project>
            """);
        tree.Write("Listed.cs", "#if LEGACY\n" + Leaking("Listed") + "\n#endif").Write("Loose.cs", Leaking("Loose"));
        await AssertFindingsAsync(tree, "Old.csproj", "Listed");
    }

    [Fact]
    public async Task TheNameOfTheSolutionCanDecide()
    {
        using Tree tree = new();
        tree.Write("A/A.csproj", Project("Microsoft.NET.Sdk", """
            <DefineConstants Condition="'$(SolutionName)' == 'Big'">BIG</DefineConstants>
            """))
            .Write("A/A.cs", "#if BIG\n" + Leaking("Big") + "\n#endif");
        tree.WriteSolution("Big.sln", @"A\A.csproj");
        tree.Write("Small.slnx", """<Solution><Folder Name="/src/"><Project Path="A/A.csproj" /></Folder></Solution>""");
        await AssertFindingsAsync(tree, "Big.sln", "Big");
        await AssertFindingsAsync(tree, "Small.slnx");
    }

    /// <summary>Whoever scans a folder gets what they get for the solution in it: the topmost that names the project, and of two beside each other the first.</summary>
    [Theory]
    [InlineData("Big.sln", "deep/Small.sln", true)]
    [InlineData("Small.sln", "deep/Big.sln", false)]
    [InlineData("Big.slnx", "Small.sln", true)]
    [InlineData("Small.slnf", "deep/Big.sln", true)]
    [InlineData("Small.sln", "deep/Big.slnx", false)]
    public async Task OfAFolderTheTopmostSolutionThatNamesTheProjectDecides(string one, string other, bool isBig)
    {
        using Tree tree = new();
        tree.Write("deep/A/A.csproj", Project("Microsoft.NET.Sdk", """
            <DefineConstants Condition="'$(SolutionName)' == 'Big'">BIG</DefineConstants>
            """))
            .Write("deep/A/A.cs", "#if BIG\n" + Leaking("Big") + "\n#endif")
            .WriteSolution("0.sln", @"Other\Other.csproj")
            .Write("1.sln", "no solution at all");
        foreach (string path in (string[])[one, other])
        {
            string project = path.StartsWith("deep", StringComparison.Ordinal) ? "A/A.csproj" : "deep/A/A.csproj";
            if (path.EndsWith('x'))
                tree.Write(path, $"""<Solution><Project Path="{project}" /></Solution>""");
            else
                tree.WriteSolution(path, project);
        }

        await AssertFindingsAsync(tree, ".", isBig ? ["Big"] : []);
    }

    [Fact]
    public async Task AFolderWithoutProjectsIsOneCompilation()
    {
        using Tree tree = new();
        tree.Write("loose/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();").Write("loose/Deep/Log.cs", Leaking("Loose"));
        Outcome outcome = await tree.RunAsync("scan", "loose");
        Assert.Equal(1, outcome.Count("warning CSL2001"));
        Assert.DoesNotContain("compilation errors", outcome.Output);
    }

    [Fact]
    public async Task SourcesInAnOlderChineseEncodingAreRead()
    {
        using Tree tree = new();
        byte[] source =
        [
            .. "class Log { static void Leak(string "u8, 0xC3, 0xFB,
            .. ") { } static void Run() { Leak(\""u8, 0xD6, 0xD0, 0xCE, 0xC4,
            .. "\"); } }"u8,
        ];
        tree.Write("A.csproj", Tree.PlainProject).Write("A.cs", source);
        Outcome outcome = await tree.RunAsync("scan", ".");
        Assert.Contains("Leak of (\"中文\")", outcome.Output);
        Assert.DoesNotContain("compilation errors", outcome.Output);
    }

    [Fact]
    public async Task APatternAboveTheTreeIsNotFollowed()
    {
        using Tree tree = new();
        tree.Write("A.csproj", Project("Microsoft.NET.Sdk", "", """<Compile Include="../../../../../**/*.cs" />"""))
            .Write("A.cs", Leaking("Inside"))
            .Write("../Outside.cs", Leaking("Outside"));
        await AssertFindingsAsync(tree, ".", "Inside");
    }

    private static string Project(string sdk, string properties, string items = "") => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework>{properties}</PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """;

    /// <summary>A class with one finding, whose message names the class.</summary>
    private static string Leaking(string name) => $$"""public class {{name}} { static void Leak() { } static void Run() { Leak(); } }""";

    private static async Task AssertCompilesAsync(Tree tree)
    {
        Outcome outcome = await tree.RunAsync("scan", ".", "-v", "detailed");
        Assert.DoesNotContain(outcome.Lines, static line => line.Contains("CS", StringComparison.Ordinal));
        Assert.DoesNotContain("compilation errors", outcome.Output);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Projects    1", outcome.Output);
    }

    private static async Task AssertFindingsAsync(Tree tree, string path, params string[] classes)
    {
        Outcome outcome = await tree.RunAsync("scan", path);
        IEnumerable<string> found = outcome.Output.Split('\n')
            .Where(static line => line.Contains("Leak of () in ", StringComparison.Ordinal))
            .Select(static line => line[(line.LastIndexOf(' ') + 1)..].Trim());
        Assert.Equal(classes.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Empty(outcome.Problems);
        Assert.DoesNotContain("compilation errors", outcome.Output);
    }
}
