using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CsLaw.Benchmarks.Engines;

/// <summary>An analyzer package in the local package cache.</summary>
internal static class PeerPackage
{
    private const string CompilerFolderPrefix = "roslyn";

    /// <summary>The engine in the package whose unpacked folder is <paramref name="folder"/>: <c>…/id/version</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">When its analyzers are asked for and the package holds none.</exception>
    public static Engine Read(string folder)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string id = Path.GetFileName(Path.GetDirectoryName(full)!);
        return new Engine(NameIn(Path.Join(full, id + ".nuspec")) ?? id, Path.GetFileName(full), () => Load(full));
    }

    /// <summary>The id as its makers write it: the folder has it in lower case. Null if the manifest is gone.</summary>
    private static string? NameIn(string manifest) => File.Exists(manifest)
        ? XDocument.Load(manifest).Descendants().FirstOrDefault(static element => element.Name.LocalName == "id")?.Value
        : null;

    private static ImmutableArray<DiagnosticAnalyzer> Load(string folder)
    {
        string analyzers = AnalyzerFolder(Path.Join(folder, "analyzers"));
        string[] files = Directory.GetFiles(analyzers, "*.dll");
        PeerAssemblyLoader loader = new(files);
        ImmutableArray<DiagnosticAnalyzer>.Builder loaded = ImmutableArray.CreateBuilder<DiagnosticAnalyzer>();
        foreach (string file in files.Order(StringComparer.Ordinal))
            loaded.AddRange(new AnalyzerFileReference(file, loader).GetAnalyzers(LanguageNames.CSharp));
        return loaded.Count > 0 ? loaded.ToImmutable() : throw new DirectoryNotFoundException($"No analyzers for C# in {analyzers}.");
    }

    /// <summary>The folder the SDK would choose: the newest compiler's, and in it the one for C#.</summary>
    private static string AnalyzerFolder(string folder)
    {
        string dotnet = Path.Join(folder, "dotnet");
        string chosen = Directory.Exists(dotnet) ? dotnet : folder;
        chosen = Directory.GetDirectories(chosen, CompilerFolderPrefix + "*").MaxBy(CompilerVersion) ?? chosen;
        string csharp = Path.Join(chosen, "cs");
        return Directory.Exists(csharp) ? csharp : chosen;
    }

    private static Version CompilerVersion(string folder) =>
        Version.Parse(Path.GetFileName(folder)[CompilerFolderPrefix.Length..]);
}
