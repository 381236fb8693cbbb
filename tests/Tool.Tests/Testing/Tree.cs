using System.Collections.Immutable;
using System.Security.Cryptography;
using CsLaw.Tool.Builds;
using CsLaw.Tool.Commands;
using CsLaw.Tool.Output;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Tool.Tests.Testing;

/// <summary>A folder of its own for a test, with what it takes to scan it.</summary>
internal sealed class Tree : IDisposable
{
    /// <summary>A web-less project of the SDK form.</summary>
    public const string PlainProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
        </Project>
        """;

    /// <summary>A class with one finding.</summary>
    public const string LeakingClass = """
        class Log
        {
            static void Leak(string text) { }
            static void Run() { Leak("13800000000"); }
        }
        """;

    public Tree(string name = "tree")
    {
        // The real path: on some systems the temporary folder is itself behind a link.
        Outer = LocalPath.Canonical(Directory.CreateTempSubdirectory("cslaw-").FullName);
        Root = Path.Join(Outer, name);
        Directory.CreateDirectory(Path.Join(Root, ".git"));
    }

    /// <summary>The folder around the tree.</summary>
    public string Outer { get; }

    /// <summary>Top of the tree.</summary>
    public string Root { get; }

    public InputFiles Files { get; init; } = new();

    /// <summary>The language the tool is asked to speak; it is not asked if empty.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether somebody watches the standard output.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The day the tool takes for today.</summary>
    public DateOnly Today { get; init; } = new(2026, 7, 1);

    /// <summary>Answers for MSBuild; none unless a test is about it.</summary>
    public IProjectBuild? Build { get; init; }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = [new MarkAnalyzer()];

    /// <summary>Where packages are looked for; empty unless a test puts some there.</summary>
    public string PackageFolder => Path.Join(Outer, "packages");

    public string PathOf(string relative) => Path.GetFullPath(relative, Root);

    public Tree Write(string relative, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), content);
        return this;
    }

    public Tree Write(string relative, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllBytes(PathOf(relative), content);
        return this;
    }

    /// <summary>A solution in the line format that names the projects.</summary>
    public Tree WriteSolution(string relative, params string[] projects) => Write(relative, $"""
        Microsoft Visual Studio Solution File, Format Version 12.00
        {string.Join('\n', projects.Select(SolutionLines))}
        Global
        EndGlobal
        """);

    private static string SolutionLines(string path, int number) => $$"""
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "P{{number}}", "{{path}}", "{00000000-0000-0000-0000-00000000000{{number}}}"
        EndProject
        """;

    /// <summary>Runs <c>cslaw</c> with these arguments, standing at the top of the tree.</summary>
    public async Task<Outcome> RunAsync(params string[] arguments) => await RunAsync(CancellationToken.None, arguments);

    public async Task<Outcome> RunAsync(CancellationToken cancellation, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        ToolHost host = new()
        {
            Output = output,
            Error = error,
            Terminal = new Terminal(output, error, outputIsTerminal: IsWatched, errorIsTerminal: false, colors: false),
            CurrentDirectory = Root,
            Files = Files,
            Packages = new PackageCache(PackageFolder),
            Build = Build,
            Clock = new FixedClock(Today),
            Analyzers = () => Analyzers,
        };
        int code = await CommandLine.RunAsync(Language.Length == 0 ? arguments : [.. arguments, "--lang", Language], host, cancellation);
        if (code is ExitCode.Clean or ExitCode.Findings)
            KeepLog(arguments);
        return new Outcome(code, output.ToString(), error.ToString());
    }

    /// <summary>Where the whole of CI asks for it, every log that the tool writes in a test is kept under a name of its content, for the official validator.</summary>
    private void KeepLog(string[] arguments)
    {
        int option = Array.IndexOf(arguments, "--sarif");
        if (Environment.GetEnvironmentVariable("CSLAW_KEEP_LOGS") is not { Length: > 0 } folder || option < 0 || option + 1 >= arguments.Length)
            return;
        string log = PathOf(arguments[option + 1]);
        if (File.Exists(log))
            File.Copy(log, Path.Join(folder, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(log)))[..16] + ".sarif"), overwrite: true);
    }

    public void Dispose() => Directory.Delete(Outer, recursive: true);
}
