using System.Collections.Concurrent;
using CsLaw.Tool.Projects;
using CsLaw.Tool.Projects.Packages;
using Microsoft.CodeAnalysis;

namespace CsLaw.Tool.Scanning.References;

/// <summary>Metadata references shared by all compilations of a scan: an assembly is read once, not once a project.</summary>
/// <param name="files">Opens them.</param>
internal sealed class ReferenceCache(InputFiles files)
{
    private readonly ConcurrentDictionary<string, (AssemblyFile File, MetadataReference Reference)?> _references = new(LocalPath.Comparer);

    /// <summary>
    /// References to the assemblies at <paramref name="paths"/> by their names, one for each: where two files carry the same assembly the newer
    /// version wins, the first on a tie, as the build resolves such conflicts.
    /// </summary>
    /// <param name="paths">Absolute paths, the framework's first.</param>
    /// <param name="unusable">Told of every file that is no managed assembly.</param>
    public SortedDictionary<string, MetadataReference> Resolve(IEnumerable<string> paths, Action<string> unusable)
    {
        Dictionary<string, (AssemblyFile File, MetadataReference Reference)> chosen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in paths)
        {
            if (_references.GetOrAdd(path, Open) is not { } entry)
                unusable(path);
            else if (!chosen.TryGetValue(entry.File.Name, out var other) || entry.File.Version > other.File.Version)
                chosen[entry.File.Name] = entry;
        }

        return new(chosen.Values.ToDictionary(static entry => entry.File.Name, static entry => entry.Reference, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private (AssemblyFile File, MetadataReference Reference)? Open(string path) =>
        AssemblyFile.TryRead(files, path) is { } file ? (file, MetadataReference.CreateFromFile(path)) : null;
}
