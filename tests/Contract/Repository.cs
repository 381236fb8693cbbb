using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CsLawAnalyzers.Contract;

/// <summary>The repository the tests run in. Paths are relative to its root and written with slashes.</summary>
internal static class Repository
{
    private static readonly string[] s_output = ["bin", "obj", "node_modules"];

    /// <summary>The folder above the test assembly that holds the solution, or <c>global.json</c> where there is none.</summary>
    public static string Root { get; } = FindRoot();

    public static string FullPath(string path) => Path.Combine(Root, path);

    public static bool Has(string path) => File.Exists(FullPath(path));

    public static string Read(string path) => File.ReadAllText(FullPath(path));

    /// <summary>The files below a folder that match the pattern, in order; what a build leaves behind is not looked at.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(FullPath(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(s_output.Contains))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        string? byGlobalJson = null;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CsLawAnalyzers.sln")))
                return folder.FullName;
            if (byGlobalJson is null && File.Exists(Path.Combine(folder.FullName, "global.json")))
                byGlobalJson = folder.FullName;
        }

        return byGlobalJson ?? throw new DirectoryNotFoundException("No folder above " + AppContext.BaseDirectory + " holds CsLawAnalyzers.sln.");
    }
}
